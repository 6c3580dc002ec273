package io.github.migrationreadiness.document;

/** Says why a text is not the document that was asked for. */
public final class MalformedDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what was expected
     */
    public MalformedDocumentException(String message) {
        super(message);
    }
}

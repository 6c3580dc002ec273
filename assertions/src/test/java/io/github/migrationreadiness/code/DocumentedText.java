package io.github.migrationreadiness.code;

/**
 * What a page says about an error, or what the kit says about it. Absent parts are empty.
 *
 * @param code the number
 * @param message the message, blanks included
 * @param cause the cause
 * @param resolution the resolution, blanks included
 */
record DocumentedText(String code, String message, String cause, String resolution) {

    static DocumentedText of(MigrationError error) {
        return new DocumentedText(
                error.code(),
                error.message().text(),
                error.cause().orElse(""),
                error.resolution().map(MessageTemplate::text).orElse(""));
    }

    /** {@return this text of a page in the form that the kit gives it} */
    DocumentedText asTheKitWrites(MigrationError error) {
        return new DocumentedText(code, rewrite(error, message), rewrite(error, cause), rewrite(error, resolution));
    }

    private static String rewrite(MigrationError error, String text) {
        String corrected = Deviations.apply(error, text);
        String named = BlankNames.apply(error, corrected);
        return Links.absolute(error.documentation(), named);
    }

    boolean contains(String part) {
        return (message + '\n' + cause + '\n' + resolution).contains(part);
    }
}

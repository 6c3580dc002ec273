package io.github.migrationreadiness.code;

import static java.util.function.Predicate.not;

import java.util.Optional;

/** An error whose texts are written down here, where a page or the kit gives them. */
interface DocumentedError extends MigrationError {

    /** {@return the texts} */
    ErrorText text();

    @Override
    default String code() {
        return text().code();
    }

    @Override
    default MessageTemplate message() {
        return new MessageTemplate(text().message());
    }

    @Override
    default Optional<String> cause() {
        return Optional.of(text().cause()).filter(not(String::isEmpty));
    }

    @Override
    default Optional<MessageTemplate> resolution() {
        return Optional.of(text().resolution()).filter(not(String::isEmpty)).map(MessageTemplate::new);
    }

    /** {@return where the code comes from: the codes of the kit begin with R} */
    @Override
    default Origin origin() {
        return code().matches("R\\d+") ? Origin.SECTION : Origin.NUMBER;
    }
}

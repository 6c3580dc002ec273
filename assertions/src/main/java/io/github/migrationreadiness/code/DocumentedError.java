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

    @Override
    default Origin origin() {
        return Origin.documented(code());
    }
}

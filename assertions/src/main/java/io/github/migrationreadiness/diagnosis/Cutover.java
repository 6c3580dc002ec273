package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.OtherAzureSqlError;
import java.net.URI;
import java.util.Optional;

/**
 * A cutover that failed for a reason that the documentation knows of restores only: the number is that of the cutover, cause
 * and resolution are those of the reason.
 *
 * @param reason the error of the restore
 */
record Cutover(MigrationError reason) implements MigrationError {

    @Override
    public String code() {
        return OtherAzureSqlError.CUTOVER_FAILED.code();
    }

    @Override
    public String title() {
        return OtherAzureSqlError.CUTOVER_FAILED.title();
    }

    @Override
    public MessageTemplate message() {
        return reason.message();
    }

    @Override
    public MessageTemplate explanation() {
        return message();
    }

    @Override
    public Optional<String> cause() {
        return reason.cause();
    }

    @Override
    public Optional<MessageTemplate> resolution() {
        return reason.resolution();
    }

    @Override
    public URI documentation() {
        return reason.documentation();
    }

    @Override
    public MigrationSystem system() {
        return reason.system();
    }
}

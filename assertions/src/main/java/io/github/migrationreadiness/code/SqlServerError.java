package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** What keeps the kit itself from looking at a SQL Server or an Azure SQL target. No page describes these conditions. */
public enum SqlServerError implements MigrationError {
    /** No session can be opened. */
    CANNOT_BE_OPENED(
            "R050",
            "Connection failed. No session can be opened on the server `{serverName}`: {reason}. The migration can neither"
                    + " read nor fill it.",
            "Check host, port, login, encryption and the firewall; a database has to be online, and the login has to be a"
                    + " user of it."),
    /** What answers is not the kind of target that was declared. */
    OTHER_PRODUCT(
            "R051",
            "Target of another kind. The target was declared as {declared}, but {found} answers. What holds for one product says"
                    + " nothing of another.",
            "Declare what the target is, or correct its address.");

    private final String code;
    private final String message;
    private final String resolution;

    SqlServerError(String code, String message, String resolution) {
        this.code = code;
        this.message = message;
        this.resolution = resolution;
    }

    /**
     * Finds an error by its code.
     *
     * @param code a code of the kit
     * @return the error, if there is one with that code
     */
    public static Optional<SqlServerError> ofCode(String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public MessageTemplate message() {
        return new MessageTemplate(message);
    }

    @Override
    public Optional<MessageTemplate> resolution() {
        return Optional.of(new MessageTemplate(resolution));
    }

    @Override
    public URI documentation() {
        return AzureSqlMessage.KNOWN_ISSUES;
    }

    @Override
    public MigrationSystem system() {
        return MigrationSystem.AZURE_SQL;
    }
}

package io.github.migrationreadiness.code;

import java.net.URI;

/** What keeps the kit itself from looking at a SQL Server or an Azure SQL target. No page describes these conditions. */
public enum SqlServerError implements DocumentedError {
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

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    SqlServerError(String code, String message, String resolution) {
        this.text = new ErrorText(code, "", message, "", resolution);
    }

    @Override
    public ErrorText text() {
        return text;
    }

    @Override
    public URI documentation() {
        return AzureSqlMessage.KNOWN_ISSUES;
    }

    @Override
    public MigrationSystem system() {
        return MigrationSystem.AZURE_SQL;
    }

    @Override
    public Origin origin() {
        return Origin.KIT;
    }
}

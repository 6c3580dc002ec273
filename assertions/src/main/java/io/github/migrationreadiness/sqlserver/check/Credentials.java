package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerCredential;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Verifies that the source has no credentials, which the migration leaves behind. */
public final class Credentials implements Check<SqlServerSource> {

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.SERVER_OBJECTS;
    }

    @Override
    public String advice() {
        return "Create the credentials on the target; their secrets cannot be read from the source.";
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(ServerCredential.ALL), Credentials::finding);
    }

    private static Finding finding(ServerCredential credential) {
        String name = Tsql.quote(credential.name());
        return Finding.of("credential " + name)
                .with("identity " + credential.identity())
                .fixedBy(Remediation.sql(
                        Side.TARGET,
                        "CREATE CREDENTIAL " + name + " WITH IDENTITY = " + Tsql.text(credential.identity())
                                + ", SECRET = '<secret>';"));
    }
}

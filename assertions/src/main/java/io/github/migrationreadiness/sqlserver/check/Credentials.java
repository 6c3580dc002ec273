package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;

/** Verifies that the source has no credentials, which the migration leaves behind. */
public final class Credentials implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("credentials", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(ServerCredential.ALL)
                .assertedBy("hasNoCredentials", "hasNoUnsupportedServerObjects")
                .graded("D")
                .advising("Create the credentials on the target; their secrets cannot be read from the source.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(ServerCredential.ALL), Credentials::finding);
    }

    private static Finding finding(ServerCredential credential) {
        String name = Tsql.quote(credential.name());
        return Finding.of("credential " + name)
                .with("identity " + credential.credentialIdentity())
                .fixedBy(Remediation.sql(
                        Side.TARGET,
                        "CREATE CREDENTIAL " + name + " WITH IDENTITY = " + Tsql.text(credential.credentialIdentity())
                                + ", SECRET = '<secret>';"));
    }

    /**
     * A credential of a server, with which it reaches what lies outside. Its secret is never read.
     *
     * @param name its exact name
     * @param credentialIdentity who it is for the outside
     */
    record ServerCredential(String name, String credentialIdentity) {

        /** Those that somebody made. */
        static final TsqlQuery<ServerCredential> ALL =
                TsqlQuery.ofServer("credentials", """
                SELECT c.name, c.credential_identity
                FROM sys.credentials AS c
                WHERE c.name NOT LIKE N'##%##'
                ORDER BY c.name""", ServerCredential.class).requiring(Visibility.ANY_DEFINITION);
    }
}

package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that nobody created a foreign-data wrapper, and warns of foreign servers. The wrappers of extensions do not count, nor
 * do servers of a wrapper that is named itself. Options are never read: they may hold passwords.
 */
public final class ForeignData implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R124",
            "Foreign data. Only a superuser may create a foreign-data wrapper: `permission denied to create foreign-data"
                    + " wrapper`. Foreign servers need USAGE on their wrapper, and a login that is no superuser dumps user"
                    + " mappings without user and password.",
            "Replace a wrapper of your own by postgres_fdw or by copied data. List foreign servers and user mappings,"
                    + " create them again on the target with the passwords from your vault, and check that the target"
                    + " reaches the remote host.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("foreign-data", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(Wrapper.ALL, ForeignServer.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoForeignData")
                .graded("P; that postgres_fdw is not migrated: D");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<Wrapper> wrappers = database.read(Wrapper.ALL);
        Rows<ForeignServer> servers = database.read(ForeignServer.ALL);
        List<Finding> found = Stream.concat(
                        wrappers.stream().map(ForeignData::finding),
                        servers.stream().map(ForeignServer::finding))
                .toList();
        return Outcome.of(found, wrappers.total() + servers.total());
    }

    private static Finding finding(Wrapper wrapper) {
        return Finding.of("foreign-data wrapper " + wrapper.name())
                .with("can be created only by a superuser")
                .fixedBy(DropFix.of(wrapper.dependents(), "DROP FOREIGN DATA WRAPPER " + wrapper.name() + ";")
                        .by(Authority.ADMINISTRATOR))
                .noting(RefusedByPostgres.note());
    }

    /**
     * A foreign-data wrapper that somebody created.
     *
     * @param name its name, quoted as SQL needs it
     * @param dependents what depends on it
     */
    record Wrapper(String name, List<String> dependents) {

        static final NamedQuery<Wrapper> ALL = NamedQuery.of(
                        "foreign-data wrappers",
                        """
                SELECT pg_catalog.quote_ident(w.fdwname) AS name,
                       \s""" + Dependents.of("pg_foreign_data_wrapper", "w.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_foreign_data_wrapper AS w
                 WHERE\s"""
                                + UserMade.in("pg_foreign_data_wrapper", "w.oid"),
                        Wrapper.class)
                .inEachDatabase();
    }

    /**
     * A foreign server whose wrapper belongs to an extension.
     *
     * @param name its name, quoted as SQL needs it
     * @param wrapper the name of its wrapper, quoted too
     * @param mappings how many user mappings it has
     * @param tables how many foreign tables it has
     */
    record ForeignServer(String name, String wrapper, long mappings, long tables) {

        private static final String DOCUMENTED =
                "The service does not migrate postgres_fdw from on-premises, virtual machines, AWS and GCP, nor from"
                        + " majors above 15. " + DocumentedOn.EXTENSIONS.note();

        private static final Remediation FIX = Remediation.manual(
                "note the server and its user mappings, drop them for the migration, and create them on the target with"
                        + " the password from your vault");

        static final NamedQuery<ForeignServer> ALL = NamedQuery.of(
                        "foreign servers",
                        """
                SELECT pg_catalog.quote_ident(s.srvname) AS name, pg_catalog.quote_ident(w.fdwname) AS wrapper,
                       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_user_mappings AS m
                         WHERE m.srvid = s.oid) AS mappings,
                       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_foreign_table AS t
                         WHERE t.ftserver = s.oid) AS tables
                  FROM pg_catalog.pg_foreign_server AS s
                  JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
                 WHERE NOT (""" + UserMade.in("pg_foreign_data_wrapper", "w.oid") + ") AND "
                                + UserMade.in("pg_foreign_server", "s.oid"),
                        ForeignServer.class)
                .inEachDatabase();

        Finding finding() {
            return Finding.of("foreign server " + name)
                    .with("(" + wrapper + ")" + counted(mappings, "user mapping") + counted(tables, "foreign table")
                            + ": " + fate())
                    .asWarning(isOfPostgres() ? DOCUMENTED : RefusedByPostgres.note())
                    .fixedBy(FIX);
        }

        private String fate() {
            return mappings == 0
                    ? "is refused to a login without USAGE on the wrapper"
                    : "options and passwords stay behind";
        }

        private boolean isOfPostgres() {
            return wrapper.equals("postgres_fdw");
        }

        private static String counted(long number, String what) {
            return number == 0 ? "" : ", " + Counted.of(number, what);
        }
    }
}

package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.extension.ExtensionsInSystemSchema;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;

/** 603407 */
class ExtensionsInSystemSchemaTest {

    private static final Check<SourceDatabase> CHECK = new ExtensionsInSystemSchema();

    @Nested
    class ItFinds {

        @EveryMajor
        void extensionsInEitherSystemSchemaAndTheStatementsThatMoveThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        "CREATE EXTENSION hstore SCHEMA information_schema",
                        "CREATE EXTENSION \"uuid-ossp\" SCHEMA pg_catalog");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.isViolated("[603407] Extension Schema Error: hstore, uuid-ossp (database \"%s\")"
                                .formatted(orders.name()))
                        .says(
                                "Extension Schema Error. Extensions `hstore, uuid-ossp` located in the system schema on the"
                                        + " source server are unsupported on the target server. Drop and recreate the extensions"
                                        + " in a nonsystem schema, then retry the migration.")
                        .finds(
                                "extension hstore in schema information_schema"
                                        + moving("hstore", "hstore", "information_schema"),
                                "extension \"uuid-ossp\" in schema pg_catalog"
                                        + moving("uuid-ossp", "\"uuid-ossp\"", "pg_catalog"));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION citext SCHEMA pg_catalog");
                assertThatJudging(CHECK, database(orders, login))
                        .finds("extension citext in schema pg_catalog" + moving("citext", "citext", "pg_catalog"));
            }
        }

        private String moving(String name, String identifier, String schema) {
            return (" => DO $fix$ BEGIN IF EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.extname = '%1$s'"
                            + " AND e.extnamespace = '%3$s'::pg_catalog.regnamespace)"
                            + " THEN DROP EXTENSION %2$s; CREATE EXTENSION %2$s SCHEMA public; END IF; END $fix$;")
                    .formatted(name, identifier, schema);
        }

        /** An index of a user on an operator class of the extension too, which a drop of the extension would take along. */
        @EveryMajor
        void whatDependsOnThemIsNamedAndLeftToTheUser(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION citext SCHEMA pg_catalog",
                        "CREATE TABLE public.person (\"Name\" citext, names citext[])",
                        "CREATE VIEW public.all_names AS SELECT \"Name\" FROM public.person");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .singleElement()
                        .asString()
                        .startsWith(
                                "extension citext in schema pg_catalog => drop or change what depends on it first (")
                        .contains("public.person", "Name", "names", "view public.all_names")
                        .endsWith("), then DROP EXTENSION citext; CREATE EXTENSION citext SCHEMA public;");
            }
        }

        @EveryMajor
        void theTablesOfAnExtensionAndTheirPartsAreNoDependents(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION citext SCHEMA pg_catalog",
                        "CREATE TABLE job (id serial PRIMARY KEY, note text DEFAULT 'x' CHECK (note <> ''))",
                        "ALTER EXTENSION citext ADD TABLE job",
                        "ALTER EXTENSION citext ADD SEQUENCE job_id_seq");
                assertThatJudging(CHECK, database(orders))
                        .finds("extension citext in schema pg_catalog" + moving("citext", "citext", "pg_catalog"));
            }
        }

        @EveryMajor
        void whatOnlyTheProviderCanMoveWithoutAStatementThatWouldFail(TestServer plain) {
            TestServer server = ServerFlavour.of(plain.major())
                    .prepared("CREATE ROLE cloudsqladmin")
                    .server();
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION hstore SCHEMA pg_catalog",
                        "UPDATE pg_extension SET extowner = 'cloudsqladmin'::regrole WHERE extname = 'hstore'");
                assertThatJudging(CHECK, database(orders))
                        .finds("extension hstore in schema pg_catalog"
                                + " => Only the provider, who owns it, can drop it and create it in another schema");
            }
        }

        @EveryMajor
        void anExtensionWhosePackageIsGone(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION seg SCHEMA pg_catalog",
                        "UPDATE pg_extension SET extname = 'rdkit' WHERE extname = 'seg'");
                assertThatJudging(CHECK, database(orders))
                        .finds("extension rdkit in schema pg_catalog" + moving("rdkit", "rdkit", "pg_catalog"));
            }
        }
    }

    @Nested
    class ItPasses {

        /** 603405 refuses it wherever it is, and nobody can move it. */
        @EveryMajor
        void whatAFlexibleServerHasForItself(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION seg SCHEMA pg_catalog",
                        "UPDATE pg_extension SET extname = 'pgaadauth' WHERE extname = 'seg'");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void plpgsqlAndExtensionsOfSchemasThatAreTheUsers(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"pg catalog\"", "CREATE EXTENSION hstore SCHEMA \"pg catalog\"");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** PostgreSQL 17 has it no more. */
        @EveryMajor(to = "16")
        void anExtensionWhoseControlFileLeavesNoChoice(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION adminpack");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}

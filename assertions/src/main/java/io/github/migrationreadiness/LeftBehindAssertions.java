package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.leftbehind.CollationVersions;
import io.github.migrationreadiness.postgres.leftbehind.ExtensionTables;
import io.github.migrationreadiness.postgres.leftbehind.InvalidIndexes;
import io.github.migrationreadiness.postgres.leftbehind.SequencesNearTheirEnd;
import io.github.migrationreadiness.postgres.leftbehind.Tablespaces;
import io.github.migrationreadiness.postgres.limit.DatabaseEncoding;
import io.github.migrationreadiness.postgres.restore.SuperuserParameters;
import io.github.migrationreadiness.postgres.role.MissingRoles;
import io.github.migrationreadiness.postgres.role.SuperuserRoles;

/**
 * Assertions on what a migration leaves behind or changes, mostly without an error. {@link DatabaseAssertions} has them all.
 *
 * @param <SELF> the type of the assertion
 */
public interface LeftBehindAssertions<SELF extends LeftBehindAssertions<SELF>> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, either built in or your own.
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     * @see DatabaseAssertions#passesInEachDatabase(Check)
     */
    SELF passesInEachDatabase(Check<? super SourceDatabase> check);

    /**
     * Verifies that no function, database or role sets a parameter that only a superuser may set, nor a custom one
     * (R129). If the source {@linkplain SourceServer#migratingTo knows its target}, parameters that its login may set do
     * not count. What is set for a role alone is a warning, which fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoSuperuserParameters();
     *
     * // fails after ALTER FUNCTION app.load() SET temp_file_limit = '1GB':
     * // [R129] Parameters that only a superuser may set (database "orders")
     * assertThat(source).hasNoSuperuserParameters();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoSuperuserParameters() {
        return passesInEachDatabase(new SuperuserParameters());
    }

    /**
     * Warns of objects in tablespaces of their own (R133), which a flexible server does not have. A warning fails only if
     * the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoTablespaces();
     *
     * // fails after ALTER TABLE app.orders SET TABLESPACE fast:
     * // [R133] Objects in tablespaces of their own: 1 relation in tablespace fast (for example app.orders) moves to
     * //   the default tablespace (database "orders")
     * assertThat(source).hasNoTablespaces();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoTablespaces() {
        return passesInEachDatabase(new Tablespaces());
    }

    /**
     * Verifies that the target has every role that owns objects or holds privileges, and that its login may act as the
     * owners (R134). If the source does not {@linkplain SourceServer#migratingTo know its target}, it warns of all
     * roles, for they must exist. Not applicable where the migration service migrates roles.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoMissingRoles();
     *
     * // fails after ALTER TABLE app.orders OWNER TO clerk, a role that the target lacks:
     * // [R134] Roles missing on the target (database "orders")
     * assertThat(source).hasNoMissingRoles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoMissingRoles() {
        return passesInEachDatabase(new MissingRoles());
    }

    /**
     * Warns of superusers, which cannot be migrated, and of what belongs to them (R135). The superuser that the server was
     * created with counts only if it owns relations or functions. A warning fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoSuperuserRoles();
     *
     * // fails after CREATE ROLE dba SUPERUSER:
     * // [R135] Superusers on the source (database "orders")
     * assertThat(source).hasNoSuperuserRoles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoSuperuserRoles() {
        return passesInEachDatabase(new SuperuserRoles());
    }

    /**
     * Warns of tables of extensions that hold rows which do not arrive on the target (R136). A warning fails only if the
     * plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoRowsInExtensionTables();
     *
     * // fails after SELECT cron.schedule('@daily', 'VACUUM'):
     * // [R136] Rows in tables of extensions (database "orders")
     * assertThat(source).hasNoRowsInExtensionTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoRowsInExtensionTables() {
        return passesInEachDatabase(new ExtensionTables());
    }

    /**
     * Warns of indexes that are invalid, which a dump leaves out without an error (R137). A warning fails only if the plan
     * says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoInvalidIndexes();
     *
     * // fails after CREATE UNIQUE INDEX CONCURRENTLY met duplicates:
     * // [R137] Indexes that are not dumped (database "orders")
     * assertThat(source).hasNoInvalidIndexes();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasNoInvalidIndexes() {
        return passesInEachDatabase(new InvalidIndexes());
    }

    /**
     * Warns of collations whose version has changed since indexes were built (R138). Not applicable below PostgreSQL 10. A
     * warning fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasCurrentCollationVersions();
     *
     * // fails after the operating system of the server was replaced:
     * // [R138] Collation versions differ (database "orders")
     * assertThat(source).hasCurrentCollationVersions();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasCurrentCollationVersions() {
        return passesInEachDatabase(new CollationVersions());
    }

    /**
     * Verifies that every database is encoded in UTF-8 (R139). The bytes of one in SQL_ASCII arrive without an error and
     * cannot be read afterwards. Encodings that can be converted are a warning, which fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasUtf8Encoding();
     *
     * // fails after CREATE DATABASE orders ENCODING 'SQL_ASCII':
     * // [R139] Database is not in UTF8: SQL_ASCII (database "orders")
     * assertThat(source).hasUtf8Encoding();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasUtf8Encoding() {
        return passesInEachDatabase(new DatabaseEncoding());
    }

    /**
     * Warns of sequences that have used more than 90 % of their numbers (R144). The check is inconclusive where the login
     * lacks permission to read a sequence, and not applicable below PostgreSQL 10. A warning fails only if the plan says
     * so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasRoomInSequences();
     *
     * // fails after setval('app.orders_id_seq', 2000000000):
     * // [R144] Sequences near their end (database "orders")
     * assertThat(source).hasRoomInSequences();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or a database cannot be read
     */
    default SELF hasRoomInSequences() {
        return passesInEachDatabase(new SequencesNearTheirEnd());
    }
}

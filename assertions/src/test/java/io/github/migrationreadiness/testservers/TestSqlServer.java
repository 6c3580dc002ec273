package io.github.migrationreadiness.testservers;

import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A fake of SQL Server: H2 with a catalog that tests fill with rows. It proves the joins and filters of our statements and
 * nothing about a real SQL Server.
 *
 * <pre>{@code
 * try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3").database("orders").job("nightly")) {
 *     server.inDatabase("orders").table("dbo", "lines").column("note", Map.of("max_length", -1));
 *     SqlServerSource source = SqlServerSource.of(server.dataSource());
 * }
 * }</pre>
 */
public final class TestSqlServer implements AutoCloseable {

    private static final String MASTER = "master";
    private static final String MEMBERSHIP = "membership of ";

    private final Map<String, TestSqlDatabase> databases = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final List<Consumer<TestSqlDatabase>> everywhere = new ArrayList<>();
    private final boolean switchesDatabases;

    private TestSqlServer(String version, int engineEdition, String edition, int databaseVersion) {
        this.switchesDatabases = engineEdition != 5;
        create(MASTER);
        List.of(MASTER, "tempdb", "model", "msdb").forEach(this::listed);
        property("ProductVersion", version)
                .property("EngineEdition", String.valueOf(engineEdition))
                .property("Edition", edition)
                .property("Collation", "SQL_Latin1_General_CP1_CI_AS")
                .property("IsXTPSupported", "1")
                .login("migrator")
                .role("sysadmin", false);
        on(it -> it.property(MASTER, "Version", String.valueOf(databaseVersion)));
    }

    /**
     * {@return a SQL Server on a machine}
     *
     * @param version such as {@code 15.0.4355.3} for SQL Server 2019
     */
    public static TestSqlServer sqlServer(String version) {
        return new TestSqlServer(version, 3, "Enterprise Edition (64-bit)", 904);
    }

    /** {@return an Azure SQL Managed Instance with the update policy of SQL Server 2022} */
    public static TestSqlServer managedInstance() {
        return new TestSqlServer("12.0.2000.8", 8, "SQL Azure", 957).property("ProductUpdateType", "CU");
    }

    /** {@return an Azure SQL Database server; its sessions cannot change the database} */
    public static TestSqlServer azureSqlDatabase() {
        return new TestSqlServer("12.0.2000.8", 5, "SQL Azure", 957);
    }

    /** Creates a user database that is online. */
    public TestSqlServer database(String name) {
        return database(name, Map.of());
    }

    /**
     * Creates a user database.
     *
     * @param name its exact name
     * @param row columns of sys.databases; the others take their default
     */
    public TestSqlServer database(String name, Map<String, ?> row) {
        Map<String, Object> all = new HashMap<>(Map.of("name", name, "database_id", 4 + databases.size()));
        all.putAll(row);
        states.put(name, String.valueOf(all.getOrDefault("state_desc", "ONLINE")));
        create(name);
        insert("sys.databases", all);
        return states.get(name).equals("ONLINE") ? databaseVersion(name, 904) : this;
    }

    /** Gives a database its internal version. */
    public TestSqlServer databaseVersion(String database, int version) {
        return on(it -> it.property(database, "Version", String.valueOf(version)));
    }

    /** {@return one database, for what only it has} */
    public TestSqlDatabase inDatabase(String name) {
        TestSqlDatabase database = databases.get(name);
        if (database == null) {
            throw new IllegalArgumentException("There is no database " + name + ", but " + databases.keySet());
        }
        return database;
    }

    /** Changes the login of all sessions. It sees everything and is no sysadmin. */
    public TestSqlServer login(String name) {
        return property("testserver.login", name);
    }

    /** Takes from the login what it takes to see all rows. */
    public TestSqlServer without(Visibility... missing) {
        for (Visibility visibility : missing) {
            withoutPermission(visibility.toString());
        }
        return this;
    }

    /**
     * Takes a permission from the login.
     *
     * @param permission such as {@code VIEW SERVER STATE}, {@code SELECT on msdb.dbo.sysjobs} or {@code membership of
     *     ssis_admin}
     */
    public TestSqlServer withoutPermission(String permission) {
        if (permission.startsWith(MEMBERSHIP)) {
            return role(permission.substring(MEMBERSHIP.length()), false);
        }
        return on(it -> it.update("INSERT INTO testserver.denied VALUES (?)", permission));
    }

    /** Makes the login a member of a server role that the server knows, or not. */
    public TestSqlServer role(String role, boolean member) {
        return on(it -> it.update("MERGE INTO testserver.roles KEY (name) VALUES (?, ?)", role, member ? 1 : 0));
    }

    /** Answers SERVERPROPERTY. */
    public TestSqlServer property(String property, String value) {
        return on(it -> it.property("", property, value));
    }

    /** Creates a job of SQL Server Agent. */
    public TestSqlServer job(String name) {
        return insert("dbo.sysjobs", Map.of("name", name));
    }

    /**
     * Inserts a row that all databases see.
     *
     * @param table such as {@code sys.server_audits}, {@code dbo.backupset} for one in msdb
     * @param row its columns; the others take their default
     */
    public TestSqlServer insert(String table, Map<String, ?> row) {
        return on(it -> it.insert(table, row));
    }

    /** Runs statements that all databases see. */
    public TestSqlServer execute(String... statements) {
        return on(it -> it.execute(statements));
    }

    /** {@return leads to master} */
    public DataSource dataSource() {
        return dataSource(MASTER);
    }

    /**
     * {@return leads to a database}
     *
     * @param database its exact name
     */
    public DataSource dataSource(String database) {
        return SwitchingConnection.dataSource(this, database, () -> {});
    }

    /**
     * {@return leads to master}
     *
     * @param first what happens before a session is opened
     */
    public DataSource dataSource(Runnable first) {
        return SwitchingConnection.dataSource(this, MASTER, first);
    }

    /** Drops everything. */
    @Override
    public void close() {
        databases.values().forEach(TestSqlDatabase::drop);
    }

    /** {@return whether USE works} */
    boolean switchesDatabases() {
        return switchesDatabases;
    }

    /** Opens a database as the real one would, with its numbers of errors. */
    TestSqlDatabase open(String name) throws SQLException {
        TestSqlDatabase database = databases.get(name);
        if (database == null) {
            throw new SQLException(
                    "Database '" + name + "' does not exist. Make sure that the name is entered correctly.",
                    "S0001",
                    911);
        }
        if (!states.getOrDefault(name, "ONLINE").equals("ONLINE")) {
            throw new SQLException("Database '" + name + "' cannot be opened because it is offline.", "S0002", 942);
        }
        return database;
    }

    private void listed(String systemDatabase) {
        on(it -> it.update(
                "INSERT INTO sys.databases (name, database_id) SELECT ?, 1 + COUNT(*) FROM sys.databases",
                systemDatabase));
    }

    private void create(String name) {
        TestSqlDatabase database = new TestSqlDatabase(name);
        everywhere.forEach(change -> change.accept(database));
        database.property("", "testserver.database", name);
        databases.put(name, database);
    }

    private TestSqlServer on(Consumer<TestSqlDatabase> change) {
        everywhere.add(change);
        databases.values().forEach(change);
        return this;
    }
}

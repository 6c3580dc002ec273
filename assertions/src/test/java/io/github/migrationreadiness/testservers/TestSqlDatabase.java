package io.github.migrationreadiness.testservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One database of a {@link TestSqlServer}: an H2 database of its own, whose catalog a test fills with rows. */
public final class TestSqlDatabase {

    private static final String SETTINGS = ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";IGNORE_CATALOGS=TRUE;DB_CLOSE_DELAY=-1";

    private final String name;
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS;

    TestSqlDatabase(String name) {
        this.name = name;
        execute("RUNSCRIPT FROM 'classpath:testservers/sqlserver-catalog.sql'");
    }

    /** {@return its exact name} */
    public String name() {
        return name;
    }

    /** Runs statements. */
    public TestSqlDatabase execute(String... statements) {
        Sql.execute(this::connect, statements);
        return this;
    }

    /**
     * Inserts a row.
     *
     * @param table such as {@code sys.filegroups}
     * @param row its columns; the others take their default
     */
    public TestSqlDatabase insert(String table, Map<String, ?> row) {
        List<String> columns = List.copyOf(row.keySet());
        return update(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                columns.stream().<Object>map(row::get).toArray());
    }

    /** Creates a table, and its schema where it is new. */
    public TestSqlDatabase table(String schema, String table) {
        return update(
                        "INSERT INTO sys.schemas (name) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM sys.schemas WHERE name = ?)",
                        schema,
                        schema)
                .update(
                        "INSERT INTO sys.objects (name, schema_id) SELECT ?, schema_id FROM sys.schemas WHERE name = ?",
                        table,
                        schema)
                .update(
                        "INSERT INTO sys.partitions (object_id, hobt_id) SELECT MAX(object_id), MAX(object_id) FROM sys.objects");
    }

    /**
     * Adds a column to the table that was created last.
     *
     * @param column its name
     * @param row further columns of sys.columns; the others take their default, which makes an int of it
     */
    public TestSqlDatabase column(String column, Map<String, ?> row) {
        return insert("sys.columns", Map.of("name", column, "object_id", -1))
                .update("UPDATE sys.columns SET column_id = 1 + (SELECT COUNT(*) FROM sys.columns"
                        + " WHERE object_id = (SELECT MAX(object_id) FROM sys.objects)) WHERE object_id = -1")
                .set(row)
                .update(
                        "UPDATE sys.columns SET object_id = (SELECT MAX(object_id) FROM sys.objects) WHERE object_id = -1");
    }

    /** Leaves the table that a cancelled migration leaves behind; without it there is none. */
    public TestSqlDatabase migrationStatus() {
        return execute("CREATE TABLE dbo.__migration_status (STEP int, [ROLLBACK] nvarchar(4000))");
    }

    /**
     * Answers DATABASEPROPERTYEX.
     *
     * @param property such as {@code MaxSizeInBytes}
     * @param value what it answers
     */
    public TestSqlDatabase property(String property, String value) {
        return property(name, property, value);
    }

    TestSqlDatabase property(String owner, String property, String value) {
        return update("MERGE INTO testserver.properties KEY (owner, name) VALUES (?, ?, ?)", owner, property, value);
    }

    TestSqlDatabase update(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
            return this;
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong.getMessage() + " in: " + sql, wrong);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void drop() {
        execute("SHUTDOWN");
    }

    private TestSqlDatabase set(Map<String, ?> row) {
        row.forEach((column, value) -> update("UPDATE sys.columns SET " + column + " = ? WHERE object_id = -1", value));
        return this;
    }
}

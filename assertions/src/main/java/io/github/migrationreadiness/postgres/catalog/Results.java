package io.github.migrationreadiness.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The result sets of several statements in one string, without the update counts between them. */
final class Results {

    private final Statement statement;
    private boolean isResultSet;

    /** Starts with the first result of a statement that was executed. */
    Results(Statement executed, boolean startsWithResultSet) {
        this.statement = executed;
        this.isResultSet = startsWithResultSet;
    }

    /**
     * {@return the next result set, which is the answer to a query}
     *
     * @param label what the query calls its first column: an answer to another one must never be taken for it
     */
    ResultSet next(String label) throws SQLException {
        while (!isResultSet && statement.getUpdateCount() != -1) {
            isResultSet = statement.getMoreResults();
        }
        ResultSet result = statement.getResultSet();
        if (result == null || !result.getMetaData().getColumnLabel(1).equals(label)) {
            throw new SQLException("The server's answers do not match the queries at " + label);
        }
        return result;
    }

    void advance() throws SQLException {
        isResultSet = statement.getMoreResults();
    }
}

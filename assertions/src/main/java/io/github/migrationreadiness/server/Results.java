package io.github.migrationreadiness.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The result sets of several statements in one string, without the update counts between them. */
public final class Results {

    private final Statement statement;
    private final boolean startsWithResultSet;
    private boolean started;

    /** Starts with the first result of a statement that was executed. */
    Results(Statement executed, boolean startsWithResultSet) {
        this.statement = executed;
        this.startsWithResultSet = startsWithResultSet;
    }

    /**
     * {@return the next result set}
     *
     * @throws SQLException if there is none
     */
    public ResultSet next() throws SQLException {
        boolean isResultSet = started ? statement.getMoreResults() : startsWithResultSet;
        started = true;
        while (!isResultSet && statement.getUpdateCount() != -1) {
            isResultSet = statement.getMoreResults();
        }
        ResultSet result = isResultSet ? statement.getResultSet() : null;
        if (result == null) {
            throw new SQLException("The server gave fewer answers than there are queries");
        }
        return result;
    }

    /**
     * {@return the next result set, which is the answer to a query}
     *
     * @param label what its first column is called: an answer to another query must never be taken for it
     * @throws SQLException if it is another one
     */
    public ResultSet next(String label) throws SQLException {
        ResultSet result = next();
        if (!result.getMetaData().getColumnLabel(1).equals(label)) {
            throw new SQLException("The server's answers do not match the queries at " + label);
        }
        return result;
    }
}

package io.github.migrationreadiness.postgres.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The result sets of several statements in one string, without the update counts between them. */
final class Results {

    private final Statement statement;
    private boolean isResultSet;

    Results(Statement statement, String sql) throws SQLException {
        this.statement = statement;
        this.isResultSet = statement.execute(sql);
    }

    Results(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.isResultSet = statement.execute();
    }

    ResultSet next() throws SQLException {
        while (!isResultSet && statement.getUpdateCount() != -1) {
            isResultSet = statement.getMoreResults();
        }
        ResultSet result = statement.getResultSet();
        if (result == null) {
            throw new SQLException("The server returned fewer results than there were queries");
        }
        isResultSet = false;
        return result;
    }
}

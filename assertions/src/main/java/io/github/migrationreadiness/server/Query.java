package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.Statement;
import java.util.List;

/**
 * One statement with its row type.
 *
 * @param <T> the type of a row
 */
public interface Query<T> extends Statement {

    /** {@return one SELECT} */
    String sql();

    /** {@return one text for each question mark} */
    List<String> arguments();

    /** {@return what makes a row a value} */
    RowReader<T> reader();
}

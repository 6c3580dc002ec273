package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server's own {@code default_transaction_read_only}, which every database of it has alike. It is asked for once: a failure
 * counts for all databases too, unless it is one of the database that was asked in.
 */
final class OwnDefaults {

    private final Reader reader;
    private final BiFunction<SQLException, String, ConnectionFault> explanation;
    private @Nullable Supplier<ReadOnlyDefault> known;

    /** Asks in a session to a database. */
    @FunctionalInterface
    interface Reader {
        ReadOnlyDefault read(String database) throws SQLException;
    }

    OwnDefaults(Reader reader, BiFunction<SQLException, String, ConnectionFault> explanation) {
        this.reader = reader;
        this.explanation = explanation;
    }

    synchronized ReadOnlyDefault in(String database) {
        return (known == null ? read(database) : known).get();
    }

    synchronized void forget() {
        known = null;
    }

    private Supplier<ReadOnlyDefault> read(String database) {
        try {
            ReadOnlyDefault answer = reader.read(database);
            return kept(() -> answer);
        } catch (InconclusiveException refused) {
            return kept(() -> {
                throw refused;
            });
        } catch (SQLException failure) {
            return inconclusive(explanation.apply(failure, database));
        }
    }

    private Supplier<ReadOnlyDefault> inconclusive(ConnectionFault fault) {
        Supplier<ReadOnlyDefault> nothing = () -> {
            throw fault.inconclusive();
        };
        return fault.ofDatabase() ? nothing : kept(nothing);
    }

    private Supplier<ReadOnlyDefault> kept(Supplier<ReadOnlyDefault> answer) {
        known = answer;
        return answer;
    }
}

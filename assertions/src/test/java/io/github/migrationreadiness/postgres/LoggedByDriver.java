package io.github.migrationreadiness.postgres;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What the driver writes into its log meanwhile. */
final class LoggedByDriver extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.postgresql");
    private final @Nullable Level before = logger.getLevel();
    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

    private LoggedByDriver(Level level) {
        setLevel(Level.ALL);
        logger.setLevel(level);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    static LoggedByDriver at(Level level) {
        return new LoggedByDriver(level);
    }

    static LoggedByDriver atAnyLevel() {
        return at(Level.ALL);
    }

    /** {@return all records with their parameters and exceptions} */
    String text() {
        SimpleFormatter formatter = new SimpleFormatter();
        StringBuilder text = new StringBuilder();
        records.forEach(entry -> text.append(formatter.format(entry)));
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(before);
    }
}

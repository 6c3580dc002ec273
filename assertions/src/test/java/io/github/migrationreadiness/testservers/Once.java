package io.github.migrationreadiness.testservers;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that is made by whoever asks first. A failure is remembered too: a server that does not start costs one time-out. */
final class Once<T> implements Supplier<T> {

    private final FutureTask<T> task;

    Once(Supplier<T> maker) {
        this.task = new FutureTask<>(maker::get);
    }

    /** Does something with the value if anybody has asked for it. */
    void ifMade(Consumer<T> action) {
        if (task.isDone()) {
            action.accept(get());
        }
    }

    @Override
    public T get() {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

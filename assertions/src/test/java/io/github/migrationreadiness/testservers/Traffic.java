package io.github.migrationreadiness.testservers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What went through a proxy, and how much may still come from the server. */
final class Traffic {

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);

    void connected() {
        connections.incrementAndGet();
    }

    void roundTrip() {
        roundTrips.incrementAndGet();
    }

    int connections() {
        return connections.get();
    }

    int roundTrips() {
        return roundTrips.get();
    }

    void allow(long bytes) {
        bytesLeft.set(bytes);
    }

    /** {@return how many of the bytes may pass; fewer than asked for: the line is cut behind them} */
    int take(int bytes) {
        long before = bytesLeft.getAndUpdate(left -> Math.max(0, left - bytes));
        return (int) Math.min(bytes, before);
    }
}

package io.github.migrationreadiness.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Callable;

/** The most memory that something holds, garbage that nobody collected yet included. */
final class HeapPeak {

    private HeapPeak() {}

    /** {@return the growth in bytes} */
    static long during(Callable<?> work) throws Exception {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        work.call();
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }
}

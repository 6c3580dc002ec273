package io.github.migrationreadiness.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Takes the time of several things side by side: in turns, so that what else the machine does hits all of them. */
final class Times {

    private Times() {}

    /**
     * Something to take the time of.
     *
     * @param what what it is
     * @param work does it; what it returns does not matter
     */
    record Task(String what, Callable<?> work) {

        Duration time() throws Exception {
            long start = System.nanoTime();
            work.call();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /**
     * The time of something.
     *
     * @param what what it is
     * @param median the median of all rounds but the warm-up
     */
    record Of(String what, Duration median) {}

    /** {@return the median time of each task} */
    static List<Of> ofEach(int warmUps, int rounds, Task... tasks) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            once(tasks);
        }
        List<List<Duration>> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            all.add(once(tasks));
        }
        List<Of> medians = new ArrayList<>();
        for (int place = 0; place < tasks.length; place++) {
            int task = place;
            medians.add(new Of(
                    tasks[task].what(),
                    median(all.stream().map(round -> round.get(task)).toList())));
        }
        return medians;
    }

    private static List<Duration> once(Task... tasks) throws Exception {
        List<Duration> round = new ArrayList<>();
        for (Task task : tasks) {
            round.add(task.time());
        }
        return round;
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }
}

package io.github.migrationreadiness.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A JVM that outlives its builds, as the daemon of Gradle does. Each line that it reads is a build: whether its plans run
 * {@code here}, or each in a {@code fork} and side by side, then the plans, each as {@code readiness.build:test class}.
 */
final class Daemon {

    static final String DONE = "done";

    private Daemon() {}

    public static void main(String[] parameters) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            List<String> words = Arrays.asList(request.split(" "));
            List<String> plans = words.subList(1, words.size());
            if (words.get(0).equals("here")) {
                runHere(plans, parameters);
            } else {
                fork(plans, parameters);
            }
            System.out.println(DONE);
        }
    }

    private static void runHere(List<String> plans, String... parameters) throws ClassNotFoundException {
        for (String plan : plans) {
            Fork.run(plan, parameters);
        }
    }

    private static void fork(List<String> plans, String... parameters) throws IOException, InterruptedException {
        List<Process> forks = new ArrayList<>();
        for (String plan : plans) {
            List<String> arguments = new ArrayList<>(List.of(plan));
            arguments.addAll(List.of(parameters));
            forks.add(DaemonProcess.java(Fork.class, arguments)
                    .redirectOutput(Redirect.DISCARD)
                    .start());
        }
        for (Process fork : forks) {
            if (fork.waitFor() != 0) {
                throw new IOException("A fork has failed");
            }
        }
    }

    /** One test plan. */
    static final class Fork {

        private Fork() {}

        public static void main(String[] arguments) throws ClassNotFoundException {
            run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
        }

        static void run(String plan, String... parameters) throws ClassNotFoundException {
            int colon = plan.indexOf(':');
            Launch launch =
                    colon == 0 ? new Launch(Map.of()) : new Launch(Map.of("readiness.build", plan.substring(0, colon)));
            for (String parameter : parameters) {
                int equals = parameter.indexOf('=');
                launch = launch.with(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
            launch.run(Class.forName(plan.substring(colon + 1)));
        }
    }
}

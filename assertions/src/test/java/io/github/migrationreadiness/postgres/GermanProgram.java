package io.github.migrationreadiness.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints what is wrong with servers. It is a program because the driver chooses its language once a JVM. */
final class GermanProgram {

    private GermanProgram() {}

    /**
     * Asks servers for their faults.
     *
     * @param arguments URLs and users in turn
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.GERMANY);
        for (int i = 0; i < arguments.length; i += 2) {
            try (SourceServer source = SourceServer.builder()
                    .url(arguments[i])
                    .user(arguments[i + 1])
                    .build()) {
                byte[] line = (source.fault().orElseThrow() + "\n").getBytes(StandardCharsets.UTF_8);
                System.out.write(line, 0, line.length);
            }
        }
        System.out.flush();
    }
}

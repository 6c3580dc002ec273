package io.github.migrationreadiness.testservers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code pg_dump} and {@code psql} of one major, of this machine or of an image that its container engine has. They dump servers
 * of their own major and older ones.
 *
 * @param major the major
 * @param prefix what stands before the program and its arguments
 */
public record PostgresClients(int major, List<String> prefix) {

    private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

    /** Nothing is pulled: an image is there, or it is not. */
    private static final List<Integer> IMAGES = List.of(18, 17, 16);

    private static final Once<Optional<PostgresClients>> NEWEST = new Once<>(PostgresClients::find);

    /** {@return the newest clients that can be run, if there are any} */
    public static Optional<PostgresClients> newest() {
        return NEWEST.get();
    }

    private static Optional<PostgresClients> find() {
        return IMAGES.stream()
                .filter(PostgresClients::isImage)
                .findFirst()
                .map(PostgresClients::inContainer)
                .or(PostgresClients::ofMachine);
    }

    private static Optional<PostgresClients> ofMachine() {
        return Command.find("psql")
                .flatMap(psql -> Command.find("pg_dump"))
                .map(program -> VERSION.matcher(
                        Command.of(program.toString(), "--version").run().output()))
                .filter(Matcher::find)
                .map(version -> new PostgresClients(Integer.parseInt(version.group(1)), List.of()));
    }

    private static boolean isImage(int major) {
        return Command.find("docker").isPresent()
                && Command.of("docker", "image", "inspect", image(major)).run().status() == 0;
    }

    private static String image(int major) {
        return "postgres:" + major;
    }

    /** One container for all runs, since starting one takes longer than a dump. It reaches servers on this machine's loopback. */
    private static PostgresClients inContainer(int major) {
        String name = "postgres-clients-" + ProcessHandle.current().pid();
        String files = System.getProperty("java.io.tmpdir");
        List<String> start = List.of("docker", "run", "--detach", "--rm", "--network=host", "--name=" + name);
        List<String> what = List.of("--volume=" + files + ":" + files, "--entrypoint=sleep", image(major), "7200");
        Command.of(Stream.concat(start.stream(), what.stream()).toList()).succeed();
        Runtime.getRuntime().addShutdownHook(new Thread(Command.of("docker", "rm", "--force", name)::run));
        return new PostgresClients(major, List.of("docker", "exec", name));
    }

    /** {@return one of the programs, connected to a database} */
    Command command(String program, TestDatabase database, String login, List<String> arguments) {
        String port = String.valueOf(database.server().port());
        List<String> connection = List.of(program, "-h", "127.0.0.1", "-p", port, "-U", login, "-d", database.name());
        return Command.of(
                Stream.of(prefix, connection, arguments).flatMap(List::stream).toList());
    }
}

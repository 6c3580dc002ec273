package io.github.migrationreadiness.testservers;

import io.github.migrationreadiness.postgres.simulation.DatabaseScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What sets one test server apart from another. Equal flavours are one and the same server.
 *
 * @param major the major version
 * @param settings server settings by name
 * @param hba lines of {@code pg_hba.conf} for everybody but the superuser; none: everybody is trusted
 * @param tls whether the server has a certificate
 * @param scripts what the superuser runs after the start, before all else
 * @param preparation statements that the superuser runs in database {@code postgres} after the start
 * @param template statements that the superuser then runs in the database that new ones are copied from
 */
public record ServerFlavour(
        String major,
        Map<String, String> settings,
        List<String> hba,
        boolean tls,
        List<DatabaseScript> scripts,
        List<String> preparation,
        List<String> template) {

    /** Checks the major and freezes the parts. */
    public ServerFlavour {
        PostgresMajors.requireKnown(major);
        settings = Map.copyOf(settings);
        hba = List.copyOf(hba);
        scripts = List.copyOf(scripts);
        preparation = List.copyOf(preparation);
        template = List.copyOf(template);
    }

    /** {@return the plain server of a major: default settings, no TLS, everybody is trusted} */
    public static ServerFlavour of(String major) {
        return new ServerFlavour(major, Map.of(), List.of(), false, List.of(), List.of(), List.of());
    }

    /**
     * {@return this flavour with one more server setting}
     *
     * <p>It is given on the command line: {@code ALTER DATABASE} and {@code ALTER ROLE} win over it, {@code ALTER SYSTEM}
     * does not.
     */
    public ServerFlavour setting(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new ServerFlavour(major, more, hba, tls, scripts, preparation, template);
    }

    /** {@return this flavour with more lines of {@code pg_hba.conf}; who matches none is refused} */
    public ServerFlavour hba(String... lines) {
        return new ServerFlavour(major, settings, joined(hba, lines), tls, scripts, preparation, template);
    }

    /** {@return this flavour with the certificate that {@link TestServer#certificate()} shows} */
    public ServerFlavour withTls() {
        return new ServerFlavour(major, settings, hba, true, scripts, preparation, template).setting("ssl", "on");
    }

    /** {@return this flavour with scripts that the superuser runs after the start, before all else} */
    public ServerFlavour scripted(List<DatabaseScript> first) {
        return new ServerFlavour(major, settings, hba, tls, first, preparation, template);
    }

    /** {@return this flavour with more statements to run as superuser after the start} */
    public ServerFlavour prepared(String... statements) {
        return new ServerFlavour(major, settings, hba, tls, scripts, joined(preparation, statements), template);
    }

    /** {@return this flavour with more statements to run as superuser in what new databases are copied from} */
    public ServerFlavour preparedInTemplate(String... statements) {
        return new ServerFlavour(major, settings, hba, tls, scripts, preparation, joined(template, statements));
    }

    /** {@return the server of this flavour, the same for everybody in this JVM} */
    public TestServer server() {
        return EmbeddedServers.of(this);
    }

    private static List<String> joined(List<String> first, String... second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(second));
        return all;
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("PostgreSQL ").append(major);
        settings.keySet().stream()
                .sorted()
                .forEach(name -> words.append(", ").append(name).append('=').append(settings.get(name)));
        hba.forEach(line -> words.append(", ").append(line));
        return words.append(tls ? ", TLS" : "").toString();
    }
}

package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Nearest;
import io.github.migrationreadiness.check.Shown;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Refuses keys that do not exist, since a mistyped key would be a setting that silently does nothing. */
record UnknownKeys(Problems problems) {

    private static final String PREFIX = "readiness.";
    private static final List<String> OF_SERVERS =
            List.of("READINESS_SOURCE_", "READINESS_TARGET_", "READINESS_SQLSERVER_");

    void refuse(ConfigurationSources sources, ConfigurationFiles files) {
        ExplicitSettings explicit = sources.explicit();
        inOwnPlace(explicit.properties().keySet(), explicit.origin());
        inSystemProperties(sources.systemProperties().keySet());
        inEnvironment(sources.environment().keySet());
        files.local().ifPresent(file -> inOwnPlace(file.entries().keySet(), file.origin()));
        files.shared().ifPresent(file -> inOwnPlace(file.entries().keySet(), file.origin()));
        files.ofJUnit().forEach(this::inJUnitFile);
    }

    /** Everything in a place of our own has to be ours. */
    private void inOwnPlace(Collection<String> names, String origin) {
        List<String> known = NamedKey.all().map(NamedKey::name).toList();
        new TreeSet<>(names)
                .stream().filter(name -> !known.contains(name)).forEach(name -> refuse(name, origin, known));
    }

    private void inSystemProperties(Collection<String> names) {
        List<String> ours =
                names.stream().filter(name -> name.startsWith(PREFIX)).toList();
        inOwnPlace(ours, "the system properties");
    }

    /** Only the prefixes of servers are ours alone; other programs may well have a READINESS_PROBE. */
    private void inEnvironment(Collection<String> names) {
        List<String> known = NamedKey.all().map(NamedKey::environmentVariable).toList();
        new TreeSet<>(names)
                .stream()
                        .filter(name -> OF_SERVERS.stream().anyMatch(name::startsWith))
                        .filter(name -> !known.contains(name))
                        .forEach(name -> refuse(name, "the environment", known));
    }

    private void inJUnitFile(PropertiesFile file) {
        new TreeSet<>(file.entries().keySet())
                .stream()
                        .filter(name -> name.startsWith(PREFIX))
                        .forEach(name -> problems.add(Shown.plain(name) + ", read from " + file.origin()
                                + ": does not belong there, because JUnit cannot tell it from a system property;"
                                + " move it to readiness.properties beside that file"));
    }

    private void refuse(String name, String origin, List<String> known) {
        String help = Nearest.to(name, known)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElseGet(() -> "there are " + EnumWords.and(known));
        problems.add(Shown.plain(name) + ", read from " + origin + ": no such key; " + help);
    }
}

package io.github.migrationreadiness.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the test plans of one build have in common, and no other plan has. Under Maven that is Maven's JVM, elsewhere what
 * {@code readiness.build} or the CI system says. A plan of which neither is known stands alone: its parent process may be a
 * daemon, which runs one build after another.
 *
 * @param kind what tells the build
 * @param name its name among those of its kind
 */
record Build(Kind kind, String name) {

    /** Nothing tells the end of a build that has a name. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** What can tell a build. */
    enum Kind {
        MAVEN,
        NAMED,
        ALONE
    }

    /**
     * {@return the build that this JVM belongs to}
     *
     * @param name what the configuration calls it
     */
    static Build current(Optional<String> name) {
        return MavenJvm.current()
                .map(maven -> new Build(Kind.MAVEN, maven))
                .or(() -> name.map(it -> new Build(Kind.NAMED, it)))
                .orElse(new Build(Kind.ALONE, ""));
    }

    /** {@return the build of a file; what another version of the kit has left belongs to none of today} */
    static Build read(JsonObject document) throws IOException {
        if (document.fields().get("build") instanceof Map<?, ?> fields) {
            JsonObject build = new JsonObject(fields);
            return new Build(build.constant("kind", Kind.class), build.text("name"));
        }
        return new Build(Kind.ALONE, "");
    }

    boolean isAlone() {
        return kind == Kind.ALONE;
    }

    /** {@return whether the results of another plan belong to those of this one} */
    boolean includes(Build other) {
        return !isAlone() && equals(other);
    }

    /** {@return whether no later plan can belong to it} */
    boolean isOver(Instant lastFinished) {
        return switch (kind) {
            case ALONE -> true;
            case MAVEN -> !MavenJvm.runs(name);
            case NAMED -> lastFinished.isBefore(Instant.now().minus(LONGEST));
        };
    }
}

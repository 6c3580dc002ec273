package io.github.migrationreadiness.postgres.simulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the admin of a flexible server, each fact with its date, source and grade.
 *
 * <pre>{@code
 * AdminProfile.ofMajor(16).values("attribute");    // LOGIN, INHERIT, CREATEDB, CREATEROLE, REPLICATION, BYPASSRLS
 * }</pre>
 *
 * @param facts the facts
 */
public record AdminProfile(List<ProfileFact> facts) {

    static final int OLDEST = 11;
    private static final int NEWEST = 18;

    private static final List<ProfileFact> ALL = Resource.text("flexible-server-admin.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(ProfileFact::parse)
            .toList();

    /**
     * Takes a copy.
     *
     * @param facts the facts
     */
    public AdminProfile {
        facts = List.copyOf(facts);
    }

    /**
     * {@return what holds for a major version of PostgreSQL; one that is newer than the facts is taken for the newest}
     *
     * @param major the major version
     */
    public static AdminProfile ofMajor(int major) {
        int known = Math.min(major, NEWEST);
        return new AdminProfile(
                ALL.stream().filter(fact -> fact.majors().include(known)).toList());
    }

    /**
     * {@return the facts about a topic}
     *
     * @param topic such as {@code attribute}
     */
    public List<String> values(String topic) {
        return about(topic).map(ProfileFact::value).toList();
    }

    Stream<ProfileFact> about(String topic) {
        return facts.stream().filter(fact -> fact.topic().equals(topic));
    }
}

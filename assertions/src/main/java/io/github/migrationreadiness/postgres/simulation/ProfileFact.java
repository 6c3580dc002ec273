package io.github.migrationreadiness.postgres.simulation;

/**
 * One fact about the admin of a flexible server.
 *
 * @param topic what it is about
 * @param value the fact
 * @param majors the major versions of PostgreSQL that have it
 * @param grade how sure it is: D documented, U seen in a public thread, I inferred, K the kit's choice
 * @param source where it was read
 * @param date the date of that state, as far as it is known
 */
public record ProfileFact(String topic, String value, Majors majors, String grade, String source, String date) {

    /**
     * The major versions of PostgreSQL that a fact holds for.
     *
     * @param from the oldest
     * @param to the newest
     */
    public record Majors(int from, int to) {

        static Majors parse(String range) {
            String[] ends = range.split("-", -1);
            return new Majors(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        /**
         * {@return whether a major version is among them}
         *
         * @param major the major version
         */
        public boolean include(int major) {
            return from <= major && major <= to;
        }
    }

    static ProfileFact parse(String line) {
        String[] columns = line.split("\t", -1);
        return new ProfileFact(columns[0], columns[1], Majors.parse(columns[2]), columns[3], columns[4], columns[5]);
    }
}

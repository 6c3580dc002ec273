package io.github.migrationreadiness.postgres.catalog;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The version of a PostgreSQL server, compared by number because texts such as {@code 9.6.24}, {@code 16.4 (Ubuntu …)}
 * and {@code 18beta1} do not compare.
 *
 * @param number major and minor as one number: 90600 for 9.6, 160000 for 16
 * @param text what the server calls itself, such as {@code 13.23}
 */
public record ServerVersion(int number, String text) implements Comparable<ServerVersion> {

    /**
     * {@return the version with a given name}
     *
     * @param major the major version, such as {@code 9.6} or {@code 16}
     */
    public static ServerVersion of(String major) {
        String[] parts = major.split("\\.", 3);
        int first = Integer.parseInt(parts[0]);
        return new ServerVersion(number(first, parts.length > 1 ? Integer.parseInt(parts[1]) : 0), major);
    }

    /**
     * {@return the version of a server, which the driver knows from the start of the session: this costs no round trip}
     *
     * @param server the server
     * @throws SQLException if the session is lost
     */
    public static ServerVersion of(DatabaseMetaData server) throws SQLException {
        return new ServerVersion(
                number(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion()),
                withoutPackage(server.getDatabaseProductVersion()));
    }

    /** {@return the name of the major version: two parts before 10, one since} */
    public String major() {
        return number < 100_000 ? number / 10_000 + "." + number / 100 % 100 : String.valueOf(number / 10_000);
    }

    /**
     * {@return whether this version is at least the other}
     *
     * @param other the version to compare with
     */
    public boolean isAtLeast(ServerVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Distributions append themselves, as in {@code 15.18 (Debian 15.18-0+deb12u1)}. */
    private static String withoutPackage(String version) {
        return version.split(" ", 2)[0];
    }

    private static int number(int first, int second) {
        return first < 10 ? first * 10_000 + second * 100 : first * 10_000;
    }
}

package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.List;

/** Makes a login a member of a role in such a way that it has the role's rights at once. */
public final class InheritedGrant {

    private static final ServerVersion FIRST_TO_INHERIT_BY_GRANT = ServerVersion.of("16");

    private InheritedGrant() {}

    /**
     * {@return the statements}
     *
     * @param role the role, quoted as SQL needs it
     * @param login its member to be, quoted too
     * @param inherits whether the login inherits the rights of its roles
     * @param version the version of the server
     */
    public static List<String> of(String role, String login, boolean inherits, ServerVersion version) {
        String inherit = ofMember(role, login, version);
        if (version.isAtLeast(FIRST_TO_INHERIT_BY_GRANT)) {
            return List.of(inherit);
        }
        String grant = "GRANT " + role + " TO " + login + ";";
        return inherits ? List.of(grant) : List.of(grant, inherit);
    }

    /**
     * {@return the statement that lets a member inherit}
     *
     * <p>Inheritance was the member's own affair, and is each grant's since PostgreSQL 16.
     *
     * @param role the role, quoted as SQL needs it
     * @param login its member, quoted too
     * @param version the version of the server
     */
    static String ofMember(String role, String login, ServerVersion version) {
        return version.isAtLeast(FIRST_TO_INHERIT_BY_GRANT)
                ? "GRANT " + role + " TO " + login + " WITH INHERIT TRUE;"
                : "ALTER ROLE " + login + " INHERIT;";
    }
}

package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.postgres.catalog.RoleMembership;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Who is a member of whom, also through others. Those of two servers together may go in circles. */
final class Memberships {

    private Memberships() {}

    /** The role itself, its members, their members, and so on. */
    static Set<String> below(String role, Collection<RoleMembership> memberships) {
        return reach(role, memberships, RoleMembership::role, RoleMembership::member);
    }

    /** The role itself, what it is a member of, what that is a member of, and so on. */
    static Set<String> above(String member, Collection<RoleMembership> memberships) {
        return reach(member, memberships, RoleMembership::member, RoleMembership::role);
    }

    private static Set<String> reach(
            String start,
            Collection<RoleMembership> memberships,
            Function<RoleMembership, String> from,
            Function<RoleMembership, String> to) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String role = open.pop();
            memberships.stream()
                    .filter(membership -> from.apply(membership).equals(role))
                    .map(to)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }
}

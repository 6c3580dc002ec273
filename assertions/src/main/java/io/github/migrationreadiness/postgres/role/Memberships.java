package io.github.migrationreadiness.postgres.role;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Who is a member of whom, also through others. Those of two servers together may go in circles. */
final class Memberships {

    private Memberships() {}

    /** The role itself, its members, their members, and so on. */
    static Set<String> below(String top, Collection<RoleMembership> memberships) {
        Set<String> reached = new HashSet<>(Set.of(top));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String role = open.pop();
            memberships.stream()
                    .filter(membership -> membership.role().equals(role))
                    .map(RoleMembership::member)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }
}

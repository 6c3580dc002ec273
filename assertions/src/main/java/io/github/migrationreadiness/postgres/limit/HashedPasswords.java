package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import io.github.migrationreadiness.server.Row;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The logins whose passwords are md5 hashes.
 *
 * @param readable whether the session may look at hashes
 * @param roles their names
 */
record HashedPasswords(boolean readable, List<String> roles) {

    /** What it takes to look at hashes. */
    static final Access ACCESS = new Access(
            "pg_read_all_data or SELECT on pg_authid, for md5 passwords only", "GRANT pg_read_all_data TO …;");

    private static final Pattern NAME = Pattern.compile("<name>([0-9a-f]+)</name>");

    /**
     * One row. Only names leave the server. A plain SELECT in a CASE would fail for a login without the right, so the statement
     * is a text that is run only with it; names travel in hexadecimal digits, which XML leaves as they are.
     */
    static final NamedQuery<HashedPasswords> ALL =
            NamedQuery.of("logins with md5 passwords", """
            SELECT p.readable AS readable,
                   CASE WHEN p.readable THEN pg_catalog.query_to_xml(
                       'SELECT pg_catalog.encode(pg_catalog.convert_to(a.rolname::text, ''UTF8''), ''hex'') AS name
                          FROM pg_catalog.pg_authid AS a
                         WHERE a.rolcanlogin AND a.rolpassword ~ ''^md5[0-9a-f]{32}$'' AND a.rolname !~ ''^pg_''
                         ORDER BY a.rolname',
                       false, false, '')::text END AS roles
              FROM (SELECT pg_catalog.has_table_privilege('pg_catalog.pg_authid'::pg_catalog.regclass, 'SELECT')
                           AS readable) AS p
            """, HashedPasswords::read);

    private static HashedPasswords read(Row row) throws SQLException {
        String found = Objects.requireNonNullElse(row.optionalText("roles"), "");
        return new HashedPasswords(
                row.flag("readable"),
                NAME.matcher(found)
                        .results()
                        .map(name -> new String(HexFormat.of().parseHex(name.group(1)), StandardCharsets.UTF_8))
                        .toList());
    }

    static HashedPasswords of(SourceServer source) {
        return source.read(ALL).first().orElseGet(() -> new HashedPasswords(false, List.of()));
    }

    Stream<Finding> findings() {
        return roles.stream()
                .map(role -> Finding.of("role " + Identifiers.quoteIfNeeded(role))
                        .with("has an md5 password, the target takes SCRAM alone")
                        .fixedBy(Remediation.manual("set its password anew on the target"))
                        .asWarning("It matters where roles are created by hand or come from a single server. "
                                + DocumentedOn.KNOWN_ISSUES.note()));
    }
}

package io.github.migrationreadiness.postgres.streaming;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Setting;
import io.github.migrationreadiness.postgres.configuration.ParameterFix;
import io.github.migrationreadiness.postgres.configuration.Settings;

/** Verifies that {@code max_wal_senders} is not below {@code max_replication_slots}. */
public final class WalSenderCapacity implements DescribedCheck<SourceServer> {

    private static final String PARAMETER = "max_wal_senders";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("wal-senders", PostgresError.WAL_SENDERS_BELOW_REPLICATION_SLOTS)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .onlyFor(Mode.ONLINE)
                .reading(WalSenders.IN_USE, Setting.ALL)
                .assertedBy("hasWalSendersForAllSlots")
                .graded("D")
                .advising("Raise max_wal_senders; the prerequisites ask for the senders in use on top.");
    }

    @Override
    public Outcome judge(SourceServer source) {
        int senders = Settings.number(source, PARAMETER);
        int slots = Settings.number(source, "max_replication_slots");
        return senders >= slots ? Outcome.passed() : violation(source, senders, slots);
    }

    private static Violation violation(SourceServer source, int senders, int slots) {
        long inUse =
                source.read(WalSenders.IN_USE).first().map(WalSenders::inUse).orElse(0L);
        Finding finding = Finding.of(PARAMETER + " = " + senders)
                .with("with max_replication_slots = " + slots + " and " + inUse + " senders in use")
                .fixedBy(ParameterFix.onSource(source.kind(), PARAMETER, String.valueOf(slots + inUse)));
        return Violation.of(finding)
                .because(PARAMETER + " is " + senders + ", max_replication_slots is " + slots)
                .fill("walSenders", String.valueOf(senders))
                .comparing("at least " + slots, String.valueOf(senders));
    }

    /**
     * How many WAL senders stream at the moment: standbys, backups and change capture occupy places.
     *
     * @param inUse their number
     */
    record WalSenders(long inUse) {

        /** One row. {@code pg_stat_replication} shows one row for each sender to every login, details to few. */
        static final NamedQuery<WalSenders> IN_USE = NamedQuery.of("WAL senders in use", """
                SELECT pg_catalog.count(*) AS in_use FROM pg_catalog.pg_stat_replication
                """, WalSenders.class);
    }
}

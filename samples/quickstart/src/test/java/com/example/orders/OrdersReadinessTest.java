package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Is the orders system ready to move to Azure? One test for each question, with the documented code in the comment. */
@MigrationReadiness
@ExtendWith(SoftAssertionsExtension.class)
@DisplayName("The orders system")
class OrdersReadinessTest {

    @Nested
    @DisplayName("as a source")
    class Source {

        @Test
        @DisplayName("can be reached and logged in to")
        void canBeReached(SourceServer source) {
            assertThat(source)
                    .isReachable() // 603000
                    .hasCompatibleTls() // 603001
                    .acceptsLogin() // 603100
                    .hasPlannedDatabases() // 603102
                    .hasSupportedVersion(); // 603400
        }

        @Test
        @DisplayName("can stream changes")
        void canStreamChanges(SourceServer source, MigrationSoftAssertions softly) {
            softly.assertThat(source)
                    .hasWalLevel("logical") // 603107
                    .hasReplicationRole() // 603104
                    .hasFreeReplicationSlots() // 603105
                    .hasWalSendersForAllSlots(); // 603106
        }

        @Test
        @DisplayName("has no casts of its own")
        void hasNoCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts(); // 603409
        }

        @Test
        @DisplayName("has no collations of its own")
        void hasNoCollations(SourceServer source) {
            assertThat(source).as("the ones of the old reports").hasNoUserDefinedCollations(); // 603403
        }

        @Test
        @DisplayName("has no tables with OIDs")
        void hasNoOids(SourceServer source, MigrationSoftAssertions softly) {
            softly.assertThat(source).as("left from the nineties").hasNoTablesWithOids(); // 603404
        }
    }

    @Nested
    @DisplayName("on its target")
    class Target {

        @Test
        @DisplayName("finds its extensions allowed")
        void findsExtensionsAllowed(SourceServer source, TargetServer target) {
            assertThat(target).allowsExtensionsOf(source); // 603108
        }

        @Test
        @DisplayName("finds its libraries loaded")
        void findsLibrariesLoaded(SourceServer source, TargetServer target) {
            assertThat(target).preloadsLibrariesRequiredBy(source); // 603109
        }

        @Test
        @DisplayName("has a login with the needed rights")
        void hasLogin(TargetServer target) {
            assertThat(target)
                    .isReachable() // 603000
                    .hasAzureAdminMembership() // 603115
                    .hasCreateRole(); // 603116
        }
    }
}

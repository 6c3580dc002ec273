package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.FromSource;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Everything that an online migration needs, one test for each documented code, and two demands of our own. */
class OnlineReadinessTest implements OnlineMigrationReadiness {

    /** Others want slots too: the standby and the daily backup have one each, and so may have to find a free one. */
    @Test
    void leavesSlotsForTheStandby(SourceServer source) {
        assertThat(source).hasFreeReplicationSlots(5); // 603105
    }

    /** What has to be copied before changes are streamed has to fit into one night. */
    @Test
    void isCopiedInOneNight(@FromSource Connection source) throws SQLException {
        try (Statement statement = source.createStatement();
                ResultSet size = statement.executeQuery(
                        "SELECT sum(pg_database_size(oid)) / 2^30 FROM pg_database WHERE datallowconn")) {
            size.next();
            Assertions.assertThat(size.getDouble(1)).as("GB to copy").isLessThan(500);
        }
    }
}

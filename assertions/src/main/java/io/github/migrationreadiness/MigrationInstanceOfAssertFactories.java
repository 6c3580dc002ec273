package io.github.migrationreadiness;

import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * Factories for AssertJ's {@code asInstanceOf} and navigation.
 *
 * <pre>{@code
 * assertThat(anything).asInstanceOf(SOURCE_SERVER).hasWalLevel("logical");
 * }</pre>
 */
public interface MigrationInstanceOfAssertFactories {

    /** For the source of a migration. */
    InstanceOfAssertFactory<SourceServer, SourceServerAssert> SOURCE_SERVER =
            new InstanceOfAssertFactory<>(SourceServer.class, MigrationAssertions::assertThat);

    /** For one database of the source. */
    InstanceOfAssertFactory<SourceDatabase, SourceDatabaseAssert> SOURCE_DATABASE =
            new InstanceOfAssertFactory<>(SourceDatabase.class, MigrationAssertions::assertThat);

    /** For the target of a migration. */
    InstanceOfAssertFactory<TargetServer, TargetServerAssert> TARGET_SERVER =
            new InstanceOfAssertFactory<>(TargetServer.class, MigrationAssertions::assertThat);

    /** For a started migration. */
    InstanceOfAssertFactory<MigrationStatus, MigrationStatusAssert> MIGRATION_STATUS =
            new InstanceOfAssertFactory<>(MigrationStatus.class, MigrationAssertions::assertThat);
}

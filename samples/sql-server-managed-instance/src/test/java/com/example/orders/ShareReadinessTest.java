package com.example.orders;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.BackupFileChecks;

/** The same for the folder that the backups are uploaded from. */
@MigrationReadiness(properties = "readiness.sqlserver.backups=src/test/backups")
class ShareReadinessTest implements BackupFileChecks {}

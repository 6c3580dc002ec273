package com.example.orders;

import io.github.migrationreadiness.suite.OfflineMigrationReadiness;

/** Everything that an offline migration needs, less what has been decided in {@code accepted-findings.txt}. */
class OfflineReadinessTest implements OfflineMigrationReadiness {}

package com.example.orders;

import io.github.migrationreadiness.suite.SourceOnlineReadiness;

/** Is the RDS instance a source that changes can be streamed from? With a target, {@code OnlineMigrationReadiness}. */
class RdsReadinessTest implements SourceOnlineReadiness {}

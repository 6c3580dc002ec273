package com.example.orders;

import io.github.migrationreadiness.suite.ManagedInstanceReadiness;

/** Everything before the migration: the backups in the container and, where they are configured, the servers. */
class OrdersReadinessTest implements ManagedInstanceReadiness {}

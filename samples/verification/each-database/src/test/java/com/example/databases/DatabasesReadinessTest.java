package com.example.databases;

import io.github.migrationreadiness.suite.DatabaseReadiness;

class DatabasesReadinessTest implements DatabaseReadiness {}

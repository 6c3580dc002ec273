/** The checks of a PostgreSQL migration, one small class each, registered in {@link io.github.migrationreadiness.postgres.check.PostgresChecks}. */
@NullMarked
package io.github.migrationreadiness.postgres.check;

import org.jspecify.annotations.NullMarked;

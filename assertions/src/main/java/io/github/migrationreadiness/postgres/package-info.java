/** The servers of a PostgreSQL migration, their databases, and the sessions that look at them as guests. */
@NullMarked
package io.github.migrationreadiness.postgres;

import org.jspecify.annotations.NullMarked;

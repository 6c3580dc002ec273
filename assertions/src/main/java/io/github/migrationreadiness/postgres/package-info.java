/** The servers of a PostgreSQL migration, their databases, and read-only sessions on them. */
@NullMarked
package io.github.migrationreadiness.postgres;

import org.jspecify.annotations.NullMarked;

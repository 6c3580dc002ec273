/** Checks of the requirements of change capture during an online migration. */
@NullMarked
package io.github.migrationreadiness.postgres.streaming;

import org.jspecify.annotations.NullMarked;

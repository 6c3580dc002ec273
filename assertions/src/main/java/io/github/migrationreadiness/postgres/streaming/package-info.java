/** Checks of what change capture needs during an online migration. */
@NullMarked
package io.github.migrationreadiness.postgres.streaming;

import org.jspecify.annotations.NullMarked;

/** Servers that cannot be opened, sessions as guests, and what both may cost: tried on real servers. */
@NullMarked
package io.github.migrationreadiness.postgres;

import org.jspecify.annotations.NullMarked;

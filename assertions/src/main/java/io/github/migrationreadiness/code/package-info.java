/** The documented errors as data: one table a migration system, nothing else. */
@NullMarked
package io.github.migrationreadiness.code;

import org.jspecify.annotations.NullMarked;

/** Checks of what a migration leaves behind on the source, mostly without an error. */
@NullMarked
package io.github.migrationreadiness.postgres.leftbehind;

import org.jspecify.annotations.NullMarked;

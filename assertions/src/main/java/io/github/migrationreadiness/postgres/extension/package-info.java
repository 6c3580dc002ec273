/** Checks of extensions and languages: those that the source uses, and those that the target offers. */
@NullMarked
package io.github.migrationreadiness.postgres.extension;

import org.jspecify.annotations.NullMarked;

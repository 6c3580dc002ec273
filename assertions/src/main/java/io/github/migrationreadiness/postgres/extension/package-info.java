/** Checks of extensions and languages: what the source uses, and what the target offers. */
@NullMarked
package io.github.migrationreadiness.postgres.extension;

import org.jspecify.annotations.NullMarked;

/** Writes files atomically, and never through a symbolic link. */
@NullMarked
package io.github.migrationreadiness.file;

import org.jspecify.annotations.NullMarked;

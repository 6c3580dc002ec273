/** Writes files atomically, and never through a symbolic link; the directory of the embedded servers of a JVM. */
@NullMarked
package io.github.migrationreadiness.file;

import org.jspecify.annotations.NullMarked;

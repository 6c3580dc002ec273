/** Files that are written whole or not at all, and through no symbolic link. */
@NullMarked
package io.github.migrationreadiness.file;

import org.jspecify.annotations.NullMarked;

/** The checks of backups, which need no server: of the files that were copied, and of the history that they come from. */
@NullMarked
package io.github.migrationreadiness.sqlserver.backup.check;

import org.jspecify.annotations.NullMarked;

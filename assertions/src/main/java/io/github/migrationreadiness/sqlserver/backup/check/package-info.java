/** The checks of backups, which need no server: of the copied files, and of the backup history. */
@NullMarked
package io.github.migrationreadiness.sqlserver.backup.check;

import org.jspecify.annotations.NullMarked;

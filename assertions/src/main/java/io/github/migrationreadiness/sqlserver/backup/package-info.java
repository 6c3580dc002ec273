/** Backups that the migration service restores: their history, and the layout of their files. */
@NullMarked
package io.github.migrationreadiness.sqlserver.backup;

import org.jspecify.annotations.NullMarked;

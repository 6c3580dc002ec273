/** Backups as the migration service restores them: what a history of them is good for, and how their files have to lie. */
@NullMarked
package io.github.migrationreadiness.sqlserver.backup;

import org.jspecify.annotations.NullMarked;

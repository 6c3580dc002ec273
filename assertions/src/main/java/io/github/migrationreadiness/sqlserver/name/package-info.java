/** What the names of databases, tables and columns decide by themselves. */
@NullMarked
package io.github.migrationreadiness.sqlserver.name;

import org.jspecify.annotations.NullMarked;

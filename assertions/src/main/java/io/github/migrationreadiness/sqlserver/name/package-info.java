/** Rules about the names of databases, tables and columns. */
@NullMarked
package io.github.migrationreadiness.sqlserver.name;

import org.jspecify.annotations.NullMarked;

/** The T-SQL: named queries with row type, version range and the rights that are required to read all rows. */
@NullMarked
package io.github.migrationreadiness.sqlserver.catalog;

import org.jspecify.annotations.NullMarked;

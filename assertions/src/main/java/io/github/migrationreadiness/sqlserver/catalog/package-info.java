/** The T-SQL: named queries with row type, version range and the rights that it takes to see all rows. */
@NullMarked
package io.github.migrationreadiness.sqlserver.catalog;

import org.jspecify.annotations.NullMarked;

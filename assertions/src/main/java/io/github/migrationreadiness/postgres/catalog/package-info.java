/** What all checks build on: queries with their versions, the round trip that runs many of them, and the facts of a server that several checks read. */
@NullMarked
package io.github.migrationreadiness.postgres.catalog;

import org.jspecify.annotations.NullMarked;

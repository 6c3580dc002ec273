/** Checks of objects in the databases of the source, and statements that drop them together with their dependent objects. */
@NullMarked
package io.github.migrationreadiness.postgres.schema;

import org.jspecify.annotations.NullMarked;

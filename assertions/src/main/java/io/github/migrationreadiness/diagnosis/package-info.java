/** Finds documented errors in the output of a migration: texts and status documents. */
@NullMarked
package io.github.migrationreadiness.diagnosis;

import org.jspecify.annotations.NullMarked;

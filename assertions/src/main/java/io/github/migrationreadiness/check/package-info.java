/** Checks, their outcomes, and the error that reports them. Independent of any database. */
@NullMarked
package io.github.migrationreadiness.check;

import org.jspecify.annotations.NullMarked;

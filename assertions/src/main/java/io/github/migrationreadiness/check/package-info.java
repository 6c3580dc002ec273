/** The vocabulary of readiness: checks, their outcomes, and the error that carries them. Free of any database. */
@NullMarked
package io.github.migrationreadiness.check;

import org.jspecify.annotations.NullMarked;

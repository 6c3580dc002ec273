/** The ready-made suites: interfaces to implement, with one test per documented code. */
@NullMarked
package io.github.migrationreadiness.suite;

import org.jspecify.annotations.NullMarked;

/** The console, for use without a Maven project: {@code check}, {@code explain}, {@code codes} and {@code diagnose}. */
@NullMarked
package io.github.migrationreadiness.console;

import org.jspecify.annotations.NullMarked;

/** The program for everybody without a Maven project: {@code check}, {@code explain} and {@code codes}. */
@NullMarked
package io.github.migrationreadiness.console;

import org.jspecify.annotations.NullMarked;

/** The JUnit Jupiter extension that injects the servers of a migration. */
@NullMarked
package io.github.migrationreadiness.jupiter;

import org.jspecify.annotations.NullMarked;

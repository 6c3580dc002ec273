/** Where servers come from: reachable ones, embedded ones, containers; and the simulated target. */
@NullMarked
package io.github.migrationreadiness.provider;

import org.jspecify.annotations.NullMarked;

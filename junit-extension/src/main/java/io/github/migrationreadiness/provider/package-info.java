/** Providers of servers: existing servers, embedded servers and containers, and the simulated target. */
@NullMarked
package io.github.migrationreadiness.provider;

import org.jspecify.annotations.NullMarked;

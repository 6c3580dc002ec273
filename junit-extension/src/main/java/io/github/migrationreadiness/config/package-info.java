/** The configuration of a readiness suite: its keys, where values come from, and what is refused. */
@NullMarked
package io.github.migrationreadiness.config;

import org.jspecify.annotations.NullMarked;

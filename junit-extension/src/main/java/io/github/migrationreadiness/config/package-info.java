/** The configuration of a readiness suite: keys, sources of values, and validation. */
@NullMarked
package io.github.migrationreadiness.config;

import org.jspecify.annotations.NullMarked;

/** Internal helpers for servers of both systems: queries that run once, and in parallel. Not part of the API. */
@NullMarked
package io.github.migrationreadiness.internal;

import org.jspecify.annotations.NullMarked;

/** What servers of both systems have in common: sessions that are guests, queries, their answers, and what was read. */
@NullMarked
package io.github.migrationreadiness.server;

import org.jspecify.annotations.NullMarked;

/** What the servers of both systems share to be asked once and side by side; no API. */
@NullMarked
package io.github.migrationreadiness.internal;

import org.jspecify.annotations.NullMarked;

/** The state of encryption before and after a connection is refused. */
@NullMarked
package io.github.migrationreadiness.postgres.tls;

import org.jspecify.annotations.NullMarked;

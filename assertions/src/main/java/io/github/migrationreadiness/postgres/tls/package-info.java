/** What is known of encryption before and after a session is refused. */
@NullMarked
package io.github.migrationreadiness.postgres.tls;

import org.jspecify.annotations.NullMarked;

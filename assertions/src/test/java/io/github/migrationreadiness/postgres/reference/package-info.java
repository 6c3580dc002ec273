/** What is known without asking a server, and how it is read. */
@NullMarked
package io.github.migrationreadiness.postgres.reference;

import org.jspecify.annotations.NullMarked;

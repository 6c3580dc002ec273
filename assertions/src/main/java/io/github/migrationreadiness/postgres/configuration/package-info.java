/** Checks of parameters and versions, and statements that change a parameter on each kind of server. */
@NullMarked
package io.github.migrationreadiness.postgres.configuration;

import org.jspecify.annotations.NullMarked;

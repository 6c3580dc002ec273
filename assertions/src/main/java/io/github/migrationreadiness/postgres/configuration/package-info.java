/** Checks of parameters and versions, and how a parameter is changed on each kind of server. */
@NullMarked
package io.github.migrationreadiness.postgres.configuration;

import org.jspecify.annotations.NullMarked;

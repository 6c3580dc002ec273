/** The admin of a flexible server, built on an ordinary one: the statements, and what they are known from. */
@NullMarked
package io.github.migrationreadiness.postgres.simulation;

import org.jspecify.annotations.NullMarked;

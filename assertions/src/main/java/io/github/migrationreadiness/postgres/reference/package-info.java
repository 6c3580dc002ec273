/** The documented features of flexible server, with their date. Used only if no live target can be queried. */
@NullMarked
package io.github.migrationreadiness.postgres.reference;

import org.jspecify.annotations.NullMarked;

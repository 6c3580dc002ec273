/** The checks of a migration that ran: one small class each, over its status document. */
@NullMarked
package io.github.migrationreadiness.diagnosis.check;

import org.jspecify.annotations.NullMarked;

/** The checks of the status document of a migration, one class per check. */
@NullMarked
package io.github.migrationreadiness.diagnosis.check;

import org.jspecify.annotations.NullMarked;

/** The registration of the checks, and the codes that no check can foresee. */
@NullMarked
package io.github.migrationreadiness.postgres.check;

import org.jspecify.annotations.NullMarked;

/** The findings that a team lives with: the file of acceptances, the baseline, and which of their entries are of no use any more. */
@NullMarked
package io.github.migrationreadiness.acceptance;

import org.jspecify.annotations.NullMarked;

/** Accepted findings: the file of acceptances, the baseline, and the detection of unused entries. */
@NullMarked
package io.github.migrationreadiness.acceptance;

import org.jspecify.annotations.NullMarked;

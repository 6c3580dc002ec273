/** What a run of tests found out, as data, and the files that it is written to when the test plan ends. */
@NullMarked
package io.github.migrationreadiness.report;

import org.jspecify.annotations.NullMarked;

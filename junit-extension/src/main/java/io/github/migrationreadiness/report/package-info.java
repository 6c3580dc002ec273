/** The results of a test run as data, and the reports that are written at the end of the test plan. */
@NullMarked
package io.github.migrationreadiness.report;

import org.jspecify.annotations.NullMarked;

package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.Report;
import java.util.List;

/**
 * What a run has found out.
 *
 * @param report the results
 * @param tests the tests, with the texts they failed with
 */
record Findings(Report report, List<Judged> tests) {}

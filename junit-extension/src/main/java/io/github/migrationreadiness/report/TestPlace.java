package io.github.migrationreadiness.report;

/**
 * Where a result came up.
 *
 * @param test the test, by its unique id in JUnit
 * @param testClass the binary name of the class that was run
 */
record TestPlace(String test, String testClass) {}

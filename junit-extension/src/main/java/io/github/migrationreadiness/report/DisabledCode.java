package io.github.migrationreadiness.report;

/**
 * A code whose test is disabled.
 *
 * @param code the code
 * @param reason why
 * @param testClass the binary name of the class that the test is in
 */
public record DisabledCode(String code, String reason, String testClass) {}

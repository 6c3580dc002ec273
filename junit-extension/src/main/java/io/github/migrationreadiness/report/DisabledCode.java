package io.github.migrationreadiness.report;

/**
 * A code whose test somebody has switched off.
 *
 * @param code the code
 * @param reason why
 */
public record DisabledCode(String code, String reason) {}

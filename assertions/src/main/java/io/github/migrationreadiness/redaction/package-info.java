/** Removes secrets from texts of other programs: logs, messages of servers, status documents. */
@org.jspecify.annotations.NullMarked
package io.github.migrationreadiness.redaction;

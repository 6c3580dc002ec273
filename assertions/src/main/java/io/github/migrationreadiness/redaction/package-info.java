/** Takes secrets out of texts that others wrote: logs, messages of servers, status documents. */
@org.jspecify.annotations.NullMarked
package io.github.migrationreadiness.redaction;

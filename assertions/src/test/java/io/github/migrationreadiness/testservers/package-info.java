/** Real PostgreSQL servers of many majors for tests, started once a JVM, and faults on the way to them. */
@NullMarked
package io.github.migrationreadiness.testservers;

import org.jspecify.annotations.NullMarked;

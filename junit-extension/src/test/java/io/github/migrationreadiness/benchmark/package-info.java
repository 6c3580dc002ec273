/** Measures what the kit costs against what it replaces; run by the Maven profile {@code benchmark}, never by the build. */
@NullMarked
package io.github.migrationreadiness.benchmark;

import org.jspecify.annotations.NullMarked;

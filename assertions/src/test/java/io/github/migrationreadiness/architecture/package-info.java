/** What the build holds the structure of the code to, beyond what the compiler does. */
@NullMarked
package io.github.migrationreadiness.architecture;

import org.jspecify.annotations.NullMarked;

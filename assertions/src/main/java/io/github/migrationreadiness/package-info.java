/** Entry point of the kit: {@code assertThat} for every subject, hard and soft. */
@NullMarked
package io.github.migrationreadiness;

import org.jspecify.annotations.NullMarked;

/** What flexible server offers by the documentation, with its date: asked only where no live target can be. */
@NullMarked
package io.github.migrationreadiness.postgres.reference;

import org.jspecify.annotations.NullMarked;

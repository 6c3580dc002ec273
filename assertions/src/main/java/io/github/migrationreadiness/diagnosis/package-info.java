/** What a migration said, in text or in its status document, turned into documented errors. */
@NullMarked
package io.github.migrationreadiness.diagnosis;

import org.jspecify.annotations.NullMarked;

/** JSON documents that people hand to the kit, read with errors that name the place. */
@NullMarked
package io.github.migrationreadiness.document;

import org.jspecify.annotations.NullMarked;

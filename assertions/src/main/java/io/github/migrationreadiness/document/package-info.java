/** JSON documents from users, with errors that name line and column. */
@NullMarked
package io.github.migrationreadiness.document;

import org.jspecify.annotations.NullMarked;

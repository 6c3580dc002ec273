/** Parts of the documentation that follow from the code. */
@org.jspecify.annotations.NullMarked
package io.github.migrationreadiness.docs;

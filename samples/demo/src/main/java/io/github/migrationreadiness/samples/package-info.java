/** The demonstration that the first command of the README runs. */
package io.github.migrationreadiness.samples;

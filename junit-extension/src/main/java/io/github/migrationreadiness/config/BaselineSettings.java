package io.github.migrationreadiness.config;

import java.nio.file.Path;

/**
 * The findings that were there when a team began to look.
 *
 * @param use what the run does with them
 * @param file the file that names them, whether it exists or not
 * @param name what messages call the file
 */
public record BaselineSettings(BaselineUse use, Path file, String name) {}

package io.github.migrationreadiness.config;

import java.nio.file.Path;

/**
 * The settings of the baseline.
 *
 * @param use how the run uses the baseline
 * @param file the file of the baseline, which need not exist
 * @param name the name of the file in messages
 */
public record BaselineSettings(BaselineUse use, Path file, String name) {}

package io.github.migrationreadiness.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Those of several texts that fit into a number of bytes.
 *
 * @param texts those that fit
 * @param left how many do not
 */
record TextsWithinLimit(List<String> texts, int left) {

    static TextsWithinLimit of(List<String> texts, int bytes) {
        List<String> fitting = new ArrayList<>();
        int free = bytes;
        for (String text : texts) {
            int size = bytes(text);
            if (size <= free) {
                fitting.add(text);
                free -= size;
            }
        }
        return new TextsWithinLimit(fitting, texts.size() - fitting.size());
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

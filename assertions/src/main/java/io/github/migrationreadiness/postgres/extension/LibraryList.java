package io.github.migrationreadiness.postgres.extension;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of libraries as the server does: with blanks, quotes, a folder and an ending that are not part of a name. */
final class LibraryList {

    private LibraryList() {}

    static Set<String> parse(String list) {
        return Arrays.stream(list.split(","))
                .map(LibraryList::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(String entry) {
        String file = entry.replace("\"", "").strip();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".so") ? name.substring(0, name.length() - ".so".length()) : name;
    }
}

package io.github.migrationreadiness.postgres.collation;

/** The providers of collations, which the catalogue knows by a letter. */
final class CollationProviders {

    private CollationProviders() {}

    static String name(String letter) {
        return switch (letter) {
            case "i" -> "icu";
            case "b" -> "builtin";
            default -> "libc";
        };
    }
}

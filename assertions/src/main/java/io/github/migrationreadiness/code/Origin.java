package io.github.migrationreadiness.code;

/** Where the code of an error comes from. */
public enum Origin {
    /** The documentation gives the number. */
    NUMBER("documented number"),
    /** The documentation describes the condition, and the kit numbers it. */
    SECTION("documented without a number"),
    /** The kit describes and numbers the condition. */
    KIT("the kit's own");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    /** {@return where the code of a documented error comes from: those of the kit begin with R} */
    static Origin documented(String code) {
        return code.matches("R\\d+") ? SECTION : NUMBER;
    }

    /** {@return it in words} */
    @Override
    public String toString() {
        return words;
    }
}

package io.github.migrationreadiness.report;

import java.util.regex.Pattern;

/**
 * Where something is documented.
 *
 * @param text the address
 */
record Address(String text) {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"\\p{Cntrl}]+");

    /** {@return whether it may become a link: addresses of other kinds can run programs} */
    boolean web() {
        return WEB.matcher(text).matches();
    }
}

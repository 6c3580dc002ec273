package io.github.migrationreadiness.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;

/** The templates of the formats for people, in the folder of this package's classes. */
final class Templates {

    private Templates() {}

    /** {@return a template filled with what the components of a record say, every text escaped} */
    static String fill(String template, Mustache.Escaper escaper, Record view) {
        return Mustache.compiler()
                .withEscaper(escaper)
                .withLoader(partial -> new StringReader(read(partial)))
                .emptyStringIsFalse(true)
                .compile(read(template))
                .execute(view);
    }

    private static String read(String template) {
        return TextResource.read(template + ".mustache");
    }
}

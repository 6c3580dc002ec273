package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * A properties file in UTF-8.
 *
 * @param origin its name and place, as messages tell it
 * @param entries what it says
 */
record PropertiesFile(String origin, Map<String, String> entries) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** {@return the file, or an empty one and a problem} */
    static PropertiesFile read(String name, URL place, Problems problems) {
        String origin = name + " (" + place + ")";
        try (InputStream bytes = place.openStream()) {
            return new PropertiesFile(origin, parse(text(bytes)));
        } catch (CharacterCodingException notUtf8) {
            problems.add(origin + " is not written in UTF-8");
        } catch (IOException unreadable) {
            problems.add(origin + " cannot be read");
        } catch (IllegalArgumentException wrongEscape) {
            problems.add(origin + " has a wrong \\u escape; a backslash is written as \\\\ there");
        }
        return new PropertiesFile(origin, Map.of());
    }

    /** Some editors put a mark before the first key, which would then be no key of ours. */
    private static String text(InputStream bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.readAllBytes()))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Map<String, String> parse(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties.stringPropertyNames().stream().collect(toMap(name -> name, properties::getProperty));
    }

    /** {@return no entries, one of which may be a password in the wrong place} */
    @Override
    public String toString() {
        return origin;
    }
}

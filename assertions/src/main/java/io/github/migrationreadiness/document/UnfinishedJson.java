package io.github.migrationreadiness.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Tells the beginning of a JSON document from that of a log which begins like one. */
public final class UnfinishedJson {

    /** How far before the end a parser may notice that a word, a number or an escape was cut. */
    private static final int LONGEST_WORD = 64;

    private static final JsonFactory FACTORY = new JsonFactory();

    private UnfinishedJson() {}

    /**
     * {@return whether a text is JSON as far as it goes, and its one value is not over; several values one after the other are
     * a log}
     *
     * @param beginning the text
     */
    public static boolean is(String beginning) {
        try (JsonParser parser = FACTORY.createParser(beginning)) {
            parser.nextToken();
            parser.skipChildren();
            return false;
        } catch (JsonProcessingException broken) {
            return broken instanceof JsonEOFException || isNear(beginning.length(), broken.getLocation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isNear(int end, @Nullable JsonLocation place) {
        return place != null && place.getCharOffset() >= end - LONGEST_WORD;
    }
}

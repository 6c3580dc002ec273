package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.redaction.Redaction;
import io.github.migrationreadiness.redaction.SecretColumns;

/**
 * Takes the secrets out of a text that comes in pieces, and whose tables {@link SecretColumns} has seen. A
 * piece is cut where no secret spans the cut; the rest waits for the next piece, so that a secret is always seen whole.
 */
final class PiecewiseRedaction {

    /** How far before the end of a piece it may end that goes. */
    private static final int FIRST_STEP = 1 << 10;

    /** A longer secret is masked at once, and the rest of its line is left out. */
    private static final int MOST_WAITING = 1 << 20;

    private String waiting = "";
    private boolean skipping;

    /**
     * {@return the text so far, with what goes now}
     *
     * @param before the end of what has gone already
     * @param more what comes next
     * @param last whether nothing comes behind it
     */
    String next(String before, String more, boolean last) {
        String raw = waiting + unskipped(more);
        if (last) {
            waiting = "";
            return Redaction.ofPart(before + raw);
        }
        String whole = Redaction.ofPart(before + raw);
        for (int step = FIRST_STEP; step < raw.length(); step *= 2) {
            int place = between(raw, raw.length() - step);
            String gone = Redaction.ofPart(before + raw.substring(0, place));
            String rest = raw.substring(place);
            if (whole.equals(gone + Redaction.ofPart(rest))) {
                waiting = rest;
                return gone;
            }
        }
        return raw.length() > MOST_WAITING ? cut(whole) : keep(before, raw);
    }

    private String keep(String before, String raw) {
        waiting = raw;
        return before;
    }

    private String cut(String whole) {
        waiting = "";
        skipping = true;
        return whole;
    }

    private String unskipped(String more) {
        if (!skipping) {
            return more;
        }
        int line = more.indexOf('\n');
        skipping = line < 0;
        return skipping ? "" : more.substring(line);
    }

    /** {@return the beginning of a line, else of a word, near a place} */
    private static int between(String raw, int place) {
        int lowest = Math.max(1, place - FIRST_STEP);
        int line = raw.lastIndexOf('\n', place);
        if (line >= lowest) {
            return line + 1;
        }
        for (int at = place; at > lowest; at--) {
            if (CharacterClasses.isBlank(raw.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(raw.charAt(place)) ? place - 1 : place;
    }
}

package io.github.migrationreadiness.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a table with secrets begins. */
final class SecretTables {

    private static final String RULES = "-=─═━";
    private static final String CROSSINGS = "+|┼│├┤╪╫┿╞╡╟╢╠╣╬║┃:";
    private static final String DELIMITERS = "|│┃║\t,;";
    private static final String PLAIN_DELIMITERS = "|\t,;";
    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_NAME = 40;
    private static final Pattern COPY =
            Pattern.compile("COPY [^()]{1,200}\\(([^()]{1,2000})\\) FROM stdin;", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECORD = Pattern.compile("-\\[ [^]]{1,40} ]-.*");

    private SecretTables() {}

    /** {@return the table that has a rule below its heading, as most have} */
    static Optional<SecretTable> ruled(String heading, String line) {
        if (RECORD.matcher(line).matches()) {
            return Optional.of(new ExpandedTable());
        }
        return isRule(line) ? ofRule(heading, line) : Optional.empty();
    }

    private static Optional<SecretTable> ofRule(String heading, String rule) {
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            boolean crossed = CROSSINGS.indexOf(delimiter) >= 0 ? has(rule, CROSSINGS) : rule.indexOf(delimiter) >= 0;
            if (crossed && heading.indexOf(delimiter) >= 0) {
                return DelimitedTable.of(heading, delimiter, false);
            }
        }
        return FixedTable.of(heading, rule);
    }

    private static boolean has(String rule, String characters) {
        return rule.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    /** {@return whether a line does nothing but divide} */
    static boolean isRule(String line) {
        int dashes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            dashes += RULES.indexOf(c) >= 0 ? 1 : 0;
            if (RULES.indexOf(c) < 0 && CROSSINGS.indexOf(c) < 0 && " ,;\t".indexOf(c) < 0) {
                return false;
            }
        }
        return dashes > 2;
    }

    /** {@return the table whose heading a line is if the next line fits to it} */
    static Optional<SecretTable> headedBy(String line) {
        if (line.length() > LONGEST_HEADING || line.isEmpty()) {
            return Optional.empty();
        }
        Matcher copy = COPY.matcher(line);
        if (line.endsWith(";") && copy.find()) {
            return DelimitedTable.ofNames(List.of(copy.group(1).split(",")), '\t', true);
        }
        for (int i = 0; i < PLAIN_DELIMITERS.length(); i++) {
            char delimiter = PLAIN_DELIMITERS.charAt(i);
            if (line.indexOf(delimiter) >= 0) {
                return isHeading(line, delimiter) ? DelimitedTable.of(line, delimiter, true) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(String line, char delimiter) {
        List<String> names = new ArrayList<>(List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1)));
        return names.size() > 1 && names.stream().allMatch(name -> isName(name, delimiter));
    }

    private static boolean isName(String name, char delimiter) {
        boolean padded = !name.equals(name.strip()) && delimiter != '|' && delimiter != '\t';
        boolean word = name.chars().allMatch(c -> BoundedText.isWord(c) || " -.\"'[]`".indexOf(c) >= 0);
        return word && !padded && name.length() <= LONGEST_NAME;
    }
}

package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a script says about its statements.
 *
 * @param mark what begins a comment
 */
record Comments(String mark) {

    private static final int OBJECTS = 10;

    String of(String text) {
        return mark + " " + OneLine.of(text) + "\n";
    }

    /** {@return what to know before one statement is run that settles all of these} */
    String about(List<Fix> fixes) {
        Fix first = fixes.get(0);
        return lines(Stream.of(
                        codes(fixes),
                        objects(fixes).stream(),
                        Stream.of("Run by " + first.authority() + "."),
                        Stream.of("Takes effect after a restart of the server.")
                                .filter(line -> first.remediation().restart()))
                .flatMap(line -> line));
    }

    /** {@return the change itself, for what no script can do} */
    String byHand(List<Fix> fixes) {
        return lines(Stream.of(
                        codes(fixes),
                        objects(fixes).stream(),
                        Stream.of("By hand: " + fixes.get(0).byHand()))
                .flatMap(line -> line));
    }

    /** {@return what the results of these had no room for} */
    String missing(List<Fix> fixes) {
        return lines(fixes.stream()
                .map(Fix::result)
                .filter(ReportedResult::isCut)
                .distinct()
                .map(ReportedResult::cut));
    }

    private static Stream<String> codes(List<Fix> fixes) {
        return fixes.stream()
                .map(fix -> "[" + fix.result().code() + "] " + fix.result().title())
                .distinct();
    }

    private static List<String> objects(List<Fix> fixes) {
        List<String> all = fixes.stream().map(Comments::object).distinct().toList();
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(OBJECTS, all.size())));
        if (all.size() > OBJECTS) {
            shown.add("… and " + (all.size() - OBJECTS) + " more");
        }
        return shown;
    }

    private static String object(Fix fix) {
        return (fix.finding().object() + " " + fix.finding().detail()).strip();
    }

    private String lines(Stream<String> lines) {
        return lines.map(this::of).reduce("", String::concat);
    }
}

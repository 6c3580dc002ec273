package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.MessageTemplate;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/**
 * An explanation for people.
 *
 * @param out takes it
 * @param paint colours it
 */
record ExplanationText(PrintWriter out, Paint paint) {

    private static final String INDENT = "  ";

    void print(Explanation explanation) {
        out.println(paint.heading(explanation.code() + "  " + explanation.title()));
        section("Message", explanation.error().message().text());
        section("Cause", explanation.error().cause().orElse(""));
        section(
                "Resolution",
                explanation.error().resolution().map(MessageTemplate::text).orElse(noResolution(explanation)));
        section("Advice of this kit", explanation.advice());
        section("Severity", explanation.severity().map(ExplanationText::words).orElse(""));
        section("Checked by", tests(explanation));
        section("Assertions", assertions(explanation));
        section("Rights that the login needs", rights(explanation));
        section(
                "Documented (D), inferred (I), refused by PostgreSQL (P) or advice of the kit (K)",
                explanation.grade().orElse(""));
        section(
                "Why no check can foresee it",
                explanation.notChecked().map(NotChecked::reason).orElse(""));
        section(
                "What makes it likely",
                explanation.notChecked().map(NotChecked::hint).orElse(""));
        section("Origin of the code", explanation.error().origin().toString());
        section("Documentation", explanation.error().documentation().toString());
        out.println();
    }

    private static String assertions(Explanation explanation) {
        String results = explanation
                .scope()
                .map(it -> "\nA result for each " + it.replace(", ", " and "))
                .orElse("");
        return explanation.assertions().orElse("") + results;
    }

    private static String rights(Explanation explanation) {
        String grants = explanation
                .grants()
                .filter(it -> !it.equals("none"))
                .map(it -> "\n" + it)
                .orElse("");
        return explanation.rights().orElse("") + grants;
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error: a violation makes the verdict not ready.";
            case WARNING ->
                "Warning: a violation is reported, and makes the verdict not ready only with readiness.on-warning=fail.";
        };
    }

    private static String noResolution(Explanation explanation) {
        return explanation.error().documented() ? "The documentation gives none." : "";
    }

    private static String tests(Explanation explanation) {
        String mode = explanation.modes().size() == 1
                ? ", only for an " + explanation.modes().iterator().next() + " migration"
                : "";
        return explanation.tests().stream()
                .map(test -> test.suite() + "." + test.name() + " (" + test.side() + mode + ")")
                .collect(Collectors.joining("\n"));
    }

    private void section(String title, String text) {
        if (!text.isEmpty()) {
            out.println();
            out.println(paint.heading(title));
            out.println(Wrapped.of(text, INDENT));
        }
    }
}

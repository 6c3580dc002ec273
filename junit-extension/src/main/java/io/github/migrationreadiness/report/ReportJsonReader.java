package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.Origin;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ReportJson} wrote. */
final class ReportJsonReader {

    private ReportJsonReader() {}

    /** {@return the results that a document holds} */
    static List<ReportedResult> results(JsonObject document) throws IOException {
        List<MigrationSummary> migrations = new ArrayList<>();
        for (Object migration : document.array("migrations")) {
            migrations.add(migration(JsonObject.of(migration)));
        }
        List<ReportedResult> results = new ArrayList<>();
        for (Object result : document.array("results")) {
            results.add(result(JsonObject.of(result), migrations));
        }
        return results;
    }

    /** {@return the codes whose tests were switched off in the run that a document is of} */
    static List<DisabledCode> disabled(JsonObject document) throws IOException {
        List<DisabledCode> codes = new ArrayList<>();
        for (Object code : document.array("switchedOff")) {
            JsonObject object = JsonObject.of(code);
            codes.add(new DisabledCode(object.text("code"), object.text("reason"), object.text("testClass")));
        }
        return codes;
    }

    private static MigrationSummary migration(JsonObject object) throws IOException {
        JsonObject target = object.objectIfAny("target").orElse(null);
        return new MigrationSummary(
                plan(object.object("plan")),
                texts(object, "databases"),
                server(object.object("source")),
                target == null ? null : server(target));
    }

    private static PlanSummary plan(JsonObject object) throws IOException {
        return new PlanSummary(
                object.constant("mode", Mode.class),
                texts(object, "databases"),
                object.truth("overwriteTarget"),
                object.constant("onWarning", OnWarning.class),
                texts(object, "leftOut"));
    }

    private static List<String> texts(JsonObject object, String name) throws IOException {
        return object.array(name).stream().map(String.class::cast).toList();
    }

    private static ServerSummary server(JsonObject object) throws IOException {
        return new ServerSummary(
                object.constant("system", MigrationSystem.class),
                object.textOrNull("endpoint"),
                object.textOrNull("version"),
                object.textOrNull("kind"));
    }

    private static ReportedResult result(JsonObject object, List<MigrationSummary> migrations) throws IOException {
        List<ReportedFinding> findings = new ArrayList<>();
        for (Object finding : object.array("findings")) {
            findings.add(finding(JsonObject.of(finding)));
        }
        return new ReportedResult(
                object.text("code"),
                object.text("check"),
                object.text("title"),
                object.constant("status", Status.class),
                object.constant("severity", Severity.class),
                object.constant("origin", Origin.class),
                object.constant("side", Side.class),
                object.textOrNull("database"),
                object.text("server"),
                object.text("summary"),
                object.text("message"),
                object.text("remedy"),
                object.text("resolution"),
                object.text("documentation"),
                findings,
                object.number("count"),
                object.text("test"),
                object.text("testClass"),
                object.number("millis"),
                migrations.get((int) object.number("migration")));
    }

    private static ReportedFinding finding(JsonObject object) throws IOException {
        String text = object.textOrNull("remediation");
        return new ReportedFinding(
                object.text("object"),
                object.text("detail"),
                text == null ? null : remediation(text, object),
                object.constant("severity", Severity.class),
                object.text("remark"),
                acceptance(object.objectIfAny("acceptedBy").orElse(null)),
                acceptance(object.objectIfAny("noLongerAcceptedBy").orElse(null)));
    }

    private static Remediation remediation(String text, JsonObject object) throws IOException {
        return new Remediation(
                object.constant("remediationKind", Remediation.Kind.class),
                object.textsIfAny("statements").orElse(List.of(text)),
                object.truth("restart"),
                object.constant("authority", Remediation.Authority.class),
                object.constant("place", Remediation.Place.class));
    }

    private static @Nullable ReportedAcceptance acceptance(@Nullable JsonObject object) throws IOException {
        return object == null
                ? null
                : new ReportedAcceptance(
                        object.text("owner"), object.text("reason"), LocalDate.parse(object.text("expires")));
    }
}

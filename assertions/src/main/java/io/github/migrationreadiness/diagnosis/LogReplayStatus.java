package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.redaction.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The status of a log replay to a managed instance: the REST resource {@code restoreDetails}. Newer versions of it list the
 * files that cannot be restored as objects with a name.
 */
final class LogReplayStatus extends MigrationStatus {

    private static final Pattern DATABASE = Pattern.compile("/databases/([^/]{1,128})", Pattern.CASE_INSENSITIVE);

    LogReplayStatus(StatusFields fields, JudgingContext judging) {
        super(fields, judging);
    }

    @Override
    public MigrationKind kind() {
        return MigrationKind.LOG_REPLAY;
    }

    /** {@return the database, for the resource itself is always called {@code current} or {@code Default}} */
    @Override
    public Optional<String> name() {
        return fields().text("id").map(DATABASE::matcher).filter(Matcher::find).map(matcher -> matcher.group(1));
    }

    /** {@return nothing, for the document does not tell} */
    @Override
    public Optional<Mode> mode() {
        return Optional.empty();
    }

    @Override
    public Optional<String> state() {
        return fields().text("status");
    }

    @Override
    public Optional<String> subState() {
        return Optional.empty();
    }

    @Override
    public List<DatabaseStatus> databases() {
        return name().map(name -> new DatabaseStatus(this, name, state())).stream()
                .toList();
    }

    @Override
    Stream<ReportedText> reported() {
        Stream<ReportedText> blocked = fields().text("blockReason").stream()
                .map(text -> ReportedText.error("blockReason", name().orElse(null), text));
        Stream<ReportedText> files = fields().at("unrestorableFiles").elements().stream()
                .flatMap(file -> file.text().or(() -> fileName(file)).stream())
                .map(file -> ReportedText.warning(
                        "unrestorableFiles",
                        name().orElse(null),
                        "File that cannot be restored: " + Redaction.of(file)));
        return Stream.concat(blocked, files);
    }

    @Override
    MigrationStatus judged(JudgingContext judging) {
        return new LogReplayStatus(fields(), judging);
    }

    private static Optional<String> fileName(JsonNode file) {
        return new StatusFields(file).text("name");
    }
}

package io.github.migrationreadiness.diagnosis;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.OtherAzureSqlError;
import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which error a passage tells of: by the number first, by the sentence second, by what is around them third. */
final class PassageDiagnosis {

    private static final List<String> DATABASES =
            List.of("databaseName", "dbName", "targetDatabase", "sourceDatabase", "database");
    private static final Set<String> MACHINERY = Set.of("state", "level");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

    private final Passage passage;
    private final String inner;
    private final Map<String, String> values;
    private final List<String> remarks = new ArrayList<>();

    private PassageDiagnosis(Passage passage, String inner) {
        this.passage = passage;
        this.inner = inner;
        values = new HashMap<>(passage.values());
    }

    /**
     * Decides.
     *
     * @param passage where the text tells of an error
     * @param inner what follows it
     * @param text the passage in the text's own words
     * @param database the database that was told of before
     * @return the diagnosis, with an error or without
     */
    static Diagnosis of(Passage passage, String inner, String text, Optional<String> database) {
        return new PassageDiagnosis(passage, inner).decide(text, database);
    }

    private Diagnosis decide(String text, Optional<String> database) {
        MigrationError error =
                passage.codes().isEmpty() || !passage.codes().get(0).isPostgres() ? azure() : byNumber();
        remarkOnCodes(error);
        tidy(error);
        return new Diagnosis(
                error,
                passage.isMessage() && error == null ? MigrationSystem.SQL_SERVER : passage.system(),
                error == null ? Severity.UNKNOWN : Severities.of(error),
                named().or(() -> database).orElse(null),
                values,
                text,
                remarks);
    }

    private @Nullable MigrationError byNumber() {
        MigrationError error = passage.codes().get(0).error();
        Rule sentence = passage.sentence();
        if (error != null && sentence != null && !sentence.isOf(error.code())) {
            values.clear();
            remarks.add("The number is " + error.code() + ", but the sentence is that of "
                    + sentence.errors().get(0).code());
        }
        return error;
    }

    private @Nullable MigrationError azure() {
        Rule sentence = passage.sentence();
        if (sentence != null) {
            return passage.has(Role.CUTOVER) ? inCutover(sentence) : chosen(sentence);
        }
        Optional<MigrationError> engine = Optional.ofNullable(values.get("sqlError"))
                .filter(number -> passage.isWrapped() || passage.isMessage())
                .map(AzureSqlRules.BY_ENGINE_NUMBER::get);
        if (passage.has(Role.CUTOVER)) {
            return engine.<MigrationError>map(Cutover::new)
                    .orElseGet(() -> unspecified(OtherAzureSqlError.CUTOVER_FAILED));
        }
        return engine.orElseGet(this::unspecified);
    }

    private static MigrationError inCutover(Rule sentence) {
        return sentence.withCode("2007")
                .orElseGet(() -> new Cutover(sentence.errors().get(0)));
    }

    private MigrationError chosen(Rule sentence) {
        return passage.codes().stream()
                .flatMap(code -> sentence.withCode(code.code()).stream())
                .findFirst()
                .orElse(sentence.errors().get(0));
    }

    private @Nullable MigrationError unspecified() {
        if (passage.has(Role.ENGINE) && !passage.has(Role.EXTENSION)) {
            return unspecified(OtherAzureSqlError.RESTORE_ERROR);
        }
        if (passage.has(Role.RESTORE)) {
            return unspecified(OtherAzureSqlError.RESTORE_FAILED);
        }
        if (passage.has(Role.EXTENSION)) {
            return unspecified(OtherAzureSqlError.RESTORE_SETTINGS_ERROR);
        }
        return passage.codes().isEmpty() ? null : passage.codes().get(0).error();
    }

    private MigrationError unspecified(MigrationError error) {
        if (!inner.isEmpty()) {
            values.put(values.containsKey("sqlError") ? "sqlMessage" : "details", inner);
        }
        return error;
    }

    private void remarkOnCodes(@Nullable MigrationError error) {
        if (error == null || passage.codes().isEmpty() || passage.codes().get(0).isPostgres()) {
            return;
        }
        passage.codes().stream()
                .filter(code -> !code.code().equals(error.code()))
                .map(code -> "The text states " + code.name() + ", but what it says is " + error.code() + " ("
                        + error.title() + ")")
                .distinct()
                .forEach(remarks::add);
    }

    private void tidy(@Nullable MigrationError error) {
        if (passage.isMessage()) {
            MACHINERY.forEach(values::remove);
        }
        if (passage.has(Role.EXTENSION)) {
            values.put("errorCode", "Ext_RestoreSettingsError");
        }
        String guid = values.getOrDefault("databaseGuid", "");
        if (error == AzureSqlError.LOGICAL_FILE_UNKNOWN
                && !guid.isEmpty()
                && !GUID.matcher(guid).matches()) {
            values.putIfAbsent("databaseName", guid);
            values.remove("databaseGuid");
        }
        if (!values.getOrDefault("thumbprint", "0x").startsWith("0x")) {
            values.remove("thumbprint");
        }
    }

    private Optional<String> named() {
        return DATABASES.stream()
                .filter(values::containsKey)
                .map(values::get)
                .filter(not(String::isBlank))
                .findFirst();
    }
}

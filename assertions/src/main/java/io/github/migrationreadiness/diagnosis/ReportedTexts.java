package io.github.migrationreadiness.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the repetitions out of the texts of a document: services say the same of a database, of a rule and of the whole. */
final class ReportedTexts {

    private ReportedTexts() {}

    static List<ReportedText> once(Stream<ReportedText> texts, List<DatabaseStatus> databases) {
        Map<Key, ReportedText> first = new LinkedHashMap<>();
        texts.map(text -> withDatabase(text, databases))
                .forEach(text -> first.merge(Key.of(text), text, ReportedTexts::graver));
        return List.copyOf(first.values());
    }

    /** The error of a PostgreSQL migration begins with the name of the database: {@code orders: User-defined …}. */
    private static ReportedText withDatabase(ReportedText text, List<DatabaseStatus> databases) {
        if (text.database() != null) {
            return text;
        }
        return databases.stream()
                .map(DatabaseStatus::name)
                .filter(name -> text.text().startsWith(name + ":"))
                .findFirst()
                .map(name -> new ReportedText(
                        text.place(),
                        text.code(),
                        name,
                        text.text().substring(name.length() + 1).strip(),
                        text.warning()))
                .orElse(text);
    }

    private static ReportedText graver(ReportedText first, ReportedText again) {
        ReportedText coded = Optional.ofNullable(first.code()).isPresent() ? first : again;
        return new ReportedText(
                first.place(), coded.code(), first.database(), first.text(), first.warning() && again.warning());
    }

    private record Key(@Nullable String database, String words, boolean ofValidation) {

        static Key of(ReportedText text) {
            return new Key(text.database(), String.join(" ", text.text().strip().split("\\s+")), text.isOfValidation());
        }
    }
}

package io.github.migrationreadiness.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documented resolutions of the results of one code, which differ where their blanks or sources do. */
final class Resolution {

    /** Elsewhere nothing is to be resolved, and the blanks of the text are not filled. */
    private static final Set<ResultKind> NEEDED =
            EnumSet.of(ResultKind.VIOLATED, ResultKind.WARNING, ResultKind.ACCEPTED);

    private Resolution() {}

    /** {@return the resolution of a result; empty where none is needed} */
    static String of(Judgement judgement) {
        return NEEDED.contains(judgement.kind()) ? judgement.worst().resolution() : "";
    }

    /** {@return the one resolution of all results of a code, unless there are several} */
    static Optional<String> everywhere(Matrix.Row row) {
        List<String> all = row.judgements().stream()
                .map(Resolution::of)
                .filter(resolution -> !resolution.isEmpty())
                .distinct()
                .toList();
        return all.size() > 1 ? Optional.empty() : Optional.of(String.join("", all));
    }
}

package io.github.migrationreadiness.diagnosis;

import static java.util.Comparator.comparingLong;

import io.github.migrationreadiness.code.MigrationError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is found in a text: each error once, however often it is repeated, and only so many. */
final class DiagnosisCollector {

    private static final int MOST = 1_000;
    private static final int MOST_UNKNOWN = 100;
    private static final int REPEATED = 500;

    private final List<LocatedDiagnosis> found = new ArrayList<>();
    private final Set<Identity> known = new HashSet<>();
    private final List<LocatedDiagnosis> unknown = new ArrayList<>();
    private final Set<String> shapes = new HashSet<>();
    private final Set<String> unknownShapes = new HashSet<>();
    private final Unrecognised unrecognised = new Unrecognised();
    private final ConsequentialErrors causes = new ConsequentialErrors();
    private boolean cut;
    private boolean cutUnknown;

    /**
     * What makes two diagnoses the same.
     *
     * @param error the error
     * @param database the database
     * @param values the values
     */
    private record Identity(
            @Nullable MigrationError error, @Nullable String database, Map<String, String> values) {}

    void add(LocatedDiagnosis window, long offset) {
        LocatedDiagnosis it = new LocatedDiagnosis(
                offset + window.start(), offset + window.end(), window.diagnosis(), window.session());
        unrecognised.skip(it);
        causes.note(it);
        if (isRepeated(it) || isKnown(it.diagnosis()) || isConsequence(it)) {
            return;
        }
        if (found.size() >= MOST) {
            cut = true;
            return;
        }
        remember(it.diagnosis());
        found.add(it);
    }

    private boolean isConsequence(LocatedDiagnosis it) {
        Optional<MigrationError> cause = causes.of(it);
        cause.ifPresent(error ->
                found.replaceAll(one -> error.equals(one.diagnosis().error()) ? one.followedBy(it.diagnosis()) : one));
        return cause.isPresent();
    }

    private boolean isKnown(Diagnosis diagnosis) {
        return diagnosis.error() == null
                ? shapes.contains(Unrecognised.shape(diagnosis.text()))
                : known.contains(identityOf(diagnosis));
    }

    /** Only what is kept: what a text repeats with other values would fill the memory. */
    private void remember(Diagnosis diagnosis) {
        if (diagnosis.error() == null) {
            shapes.add(Unrecognised.shape(diagnosis.text()));
        } else {
            known.add(identityOf(diagnosis));
        }
    }

    private static Identity identityOf(Diagnosis diagnosis) {
        return new Identity(diagnosis.error(), diagnosis.database(), diagnosis.values());
    }

    /** {@return whether the number was just found; what says more replaces a bare number} */
    private boolean isRepeated(LocatedDiagnosis it) {
        if (found.isEmpty()) {
            return false;
        }
        LocatedDiagnosis last = found.get(found.size() - 1);
        boolean same = last.diagnosis().error() != null
                && last.diagnosis().code().equals(it.diagnosis().code())
                && it.start() - last.end() <= REPEATED
                && !differ(last.diagnosis().database(), it.diagnosis().database());
        if (same && last.isBare() && !it.isBare()) {
            found.remove(found.size() - 1);
        }
        return same && it.isBare();
    }

    private static boolean differ(@Nullable String first, @Nullable String second) {
        return first != null && second != null && !first.equals(second);
    }

    void addUnknown(String window, long offset, int to, boolean last) {
        unrecognised.in(window, offset, to, last).forEach(this::addUnknown);
    }

    private void addUnknown(LocatedDiagnosis it) {
        String shape = Unrecognised.shape(it.diagnosis().text());
        if (unknownShapes.contains(shape)) {
            return;
        }
        cutUnknown |= unknown.size() >= MOST_UNKNOWN;
        if (!cutUnknown) {
            unknownShapes.add(shape);
            unknown.add(it);
        }
    }

    List<Diagnosis> diagnoses() {
        if (found.isEmpty()) {
            return unrecognised.whole();
        }
        List<LocatedDiagnosis> all = new ArrayList<>(found);
        unknown.stream()
                .filter(it -> !shapes.contains(Unrecognised.shape(it.diagnosis().text())))
                .forEach(all::add);
        all.sort(comparingLong(LocatedDiagnosis::start));
        List<Diagnosis> diagnoses =
                new ArrayList<>(all.stream().map(LocatedDiagnosis::diagnosis).toList());
        if (cut || cutUnknown) {
            diagnoses.add(Unrecognised.unknown("…", cuts()));
        }
        return diagnoses;
    }

    private List<String> cuts() {
        List<String> cuts = new ArrayList<>();
        if (cut) {
            cuts.add("More than " + MOST + " different errors: the rest is left out");
        }
        if (cutUnknown) {
            cuts.add("More than " + MOST_UNKNOWN + " different errors that were not recognised: the rest is left out");
        }
        return cuts;
    }
}

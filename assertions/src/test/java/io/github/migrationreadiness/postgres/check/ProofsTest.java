package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.docs.CheckCells;
import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.docs.MarkdownTable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documentation says which checks {@link RestoresTest} proves, and on which majors. */
class ProofsTest {

    /** What the clients of Debian 13 can dump. */
    private static final List<Majors> MAJORS = Restores.dumped(Majors.all(), 17);

    private static final MarkdownTable<DescribedCheck<?>> TABLE = new MarkdownTable<DescribedCheck<?>>()
            .with("Code", CheckCells::code)
            .with("Check", DescribedCheck::name)
            .with("Refused in restores", ProofsTest::refusals);

    @Test
    @Tag("docs")
    void areThoseOfTheRestores() throws IOException {
        new GeneratedPart("restores")
                .is(TABLE.of(PostgresChecks.all().stream()
                        .filter(check -> Restores.isDumped(check.error().code()))
                        .sorted(Comparator.comparing(CheckCells::code))
                        .toList()));
    }

    private static String refusals(DescribedCheck<?> check) {
        String code = check.error().code();
        String pairs = Restores.cases(MAJORS, fault -> fault.code().equals(code) && Restores.isRefused(fault)).stream()
                .map(one -> one.majors().toString())
                .distinct()
                .collect(joining(", "));
        return pairs.isEmpty() ? Restores.reason(code) : "from " + pairs;
    }
}

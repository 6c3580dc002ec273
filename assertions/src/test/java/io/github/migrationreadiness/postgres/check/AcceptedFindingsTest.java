package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database with two casts, on a server whose wal_level is too low. */
class AcceptedFindingsTest {

    private static final String FIRST = "cast (date AS integer)";
    private static final String SECOND = "cast (text AS integer)";

    private final List<CheckResult> recorded = new ArrayList<>();
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final TestDatabase orders = TestServer.major("16").createDatabase();

    @BeforeEach
    void createCasts() {
        orders.execute("CREATE CAST (text AS integer) WITH INOUT", "CREATE CAST (date AS integer) WITHOUT FUNCTION");
    }

    @AfterEach
    void drop() {
        orders.close();
    }

    @Test
    void whereAllAreAcceptedNothingIsThrownAndTheResultSaysSo() {
        SourceServer source = accepting(today, FIRST, SECOND);
        assertThatNoException().isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts());
        assertThatNoException()
                .isThrownBy(() -> assertThat(source.database(orders.name())).hasNoUserDefinedCasts());
        assertThat(recorded).extracting(CheckResult::status).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
        assertThat(recorded.get(0).findings())
                .allSatisfy(finding -> assertThat(finding.acceptedBy()).isPresent());
    }

    @Test
    void anAcceptedCheckDoesNotHideAViolatedOneBehindItInAChain() {
        SourceServer source = accepting(today, "*");
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts().hasWalLevel("logical"))
                .withMessageStartingWith("[603107] GUC Settings Error: wal_level is replica\n")
                .satisfies(error -> assertThat(error.results())
                        .extracting(CheckResult::code)
                        .containsExactly("603107"));
        assertThat(recorded).extracting(CheckResult::status).containsExactly(Status.ACCEPTED, Status.VIOLATED);
    }

    @Test
    void anAcceptedCheckDoesNotHideAViolatedOneBehindItInASoftBlock() {
        SourceServer source = accepting(today, "*");
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> MigrationSoftAssertions.assertSoftly(softly ->
                        softly.assertThat(source).hasNoUserDefinedCasts().hasWalLevel("logical")))
                .withMessageStartingWith("[603107] GUC Settings Error: wal_level is replica\n");
        assertThat(recorded).extracting(CheckResult::status).containsExactly(Status.ACCEPTED, Status.VIOLATED);
    }

    @Test
    void whereOneIsOpenItAloneIsListed() {
        SourceServer source = accepting(today, FIRST);
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts())
                .withMessageContaining("\nFound 1 in database \"" + orders.name() + "\"")
                .withMessageContaining(", besides 1 accepted:\n  - " + SECOND + " WITH INOUT  fix: ")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain(FIRST))
                .satisfies(error -> assertThat(error.results()).singleElement().returns(2L, CheckResult::count));
    }

    @Test
    void anExpiredAcceptanceCoversNothing() {
        SourceServer source = accepting(today.minusDays(1), "*");
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts())
                .withMessageContaining("\nFound 2 in database \"" + orders.name() + "\"")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("accepted"));
    }

    private SourceServer accepting(LocalDate expires, String... objects) {
        Acceptance[] acceptances = List.of(objects).stream()
                .map(object -> new Acceptance("603409", orders.name(), object, "team", "harmless", expires))
                .toArray(Acceptance[]::new);
        return sourceOf(orders)
                .plan(planOf(orders).accepting(acceptances))
                .build()
                .recordingTo(recorded::add);
    }
}

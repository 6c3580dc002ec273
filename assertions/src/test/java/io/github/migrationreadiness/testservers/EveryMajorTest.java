package io.github.migrationreadiness.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class EveryMajorTest {

    @EveryMajor({"16", "9.6"})
    void theMajorStandsInTheDisplayName(TestServer server, TestInfo test) {
        assertThat(test.getDisplayName()).contains("PostgreSQL " + server.major());
    }

    @Test
    void majorsComeOldestFirstAndOnce() {
        assertThat(PostgresMajors.parse("18, 9.6,10,9.6")).containsExactly("9.6", "10", "18");
    }

    @Test
    void allMeansAll() {
        assertThat(PostgresMajors.parse("all")).isEqualTo(PostgresMajors.SOURCES);
    }

    @Test
    void anUnknownMajorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresMajors.parse("8.4"))
                .withMessageContaining("8.4");
    }

    @Test
    void aTestKeepsItsRangeWhenTheUsualMajorsAreWidened() throws NoSuchMethodException {
        EveryMajor range =
                getClass().getDeclaredMethod("between11And13", TestServer.class).getAnnotation(EveryMajor.class);
        assertThat(EveryMajorProvider.selected(range, PostgresMajors.ALL)).containsExactly("11", "12", "13");
    }

    @EveryMajor(from = "11", to = "13")
    void between11And13(TestServer server) {
        assertThat(server.major()).isBetween("11", "13");
    }
}

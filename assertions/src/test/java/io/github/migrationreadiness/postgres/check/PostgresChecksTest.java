package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresChecksTest {

    private static final List<Check<?>> ALL = PostgresChecks.all();

    @Test
    void haveNamesThatReportsCanRelyOn() {
        assertThat(ALL)
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void giveAdviceInSentencesOrNotAtAll() {
        assertThat(ALL)
                .filteredOn(PostgresChecksTest::hasAdviceOfItsOwn)
                .allSatisfy(check -> assertThat(check.advice()).endsWith("."));
    }

    private static boolean hasAdviceOfItsOwn(Check<?> check) {
        return Arrays.stream(check.getClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("advice"));
    }
}

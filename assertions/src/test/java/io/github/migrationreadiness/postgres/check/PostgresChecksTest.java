package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresChecksTest {

    private static final Map<Scope, Class<?>> SUBJECTS = Map.of(
            Scope.SESSION, Openable.class,
            Scope.SERVER, PostgresServer.class,
            Scope.SOURCE, SourceServer.class,
            Scope.SOURCE_DATABASE, SourceDatabase.class,
            Scope.TARGET, TargetServer.class,
            Scope.TARGET_DATABASE, TargetDatabase.class,
            Scope.MIGRATION, Migration.class,
            Scope.MIGRATED_DATABASE, MigratedDatabase.class);

    private static final List<DescribedCheck<?>> ALL = PostgresChecks.all();

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
                .extracting(Check::advice)
                .filteredOn(advice -> !advice.isEmpty())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(advice -> assertThat(advice).endsWith("."));
    }

    /** Each check says it twice, so that both the compiler and the table of checks know it. */
    @Test
    void haveTheScopeOfTheirSubject() {
        assertThat(ALL)
                .allSatisfy(check -> assertThat(subject(check))
                        .as(check.name())
                        .isEqualTo(SUBJECTS.get(check.description().scope())));
    }

    private static Class<?> subject(DescribedCheck<?> check) {
        return Stream.of(check.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("judge") && !method.isBridge())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .findAny()
                .orElseThrow();
    }
}

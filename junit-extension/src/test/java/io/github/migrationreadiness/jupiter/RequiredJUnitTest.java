package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an older JUnit really prints is tried by the samples' verification, which runs with some. */
class RequiredJUnitTest {

    @Test
    void isContentWithTheOneThatRuns() {
        assertThatCode(RequiredJUnit::require).doesNotThrowAnyException();
        assertThat(RequiredJUnit.refusal(ClassTemplate.class.getName(), "JUnit Jupiter", Test.class))
                .isEmpty();
    }

    @Test
    void namesTheVersionThatIsThereAndTheOneThatIsNeeded() {
        assertThat(RequiredJUnit.refusal("org.junit.jupiter.api.OfAnyLaterVersion", "JUnit Jupiter", Test.class))
                .contains("Migration Readiness needs JUnit 5.13 or later, and JUnit Jupiter is "
                        + Test.class.getPackage().getImplementationVersion()
                        + " here: set the version of org.junit:junit-bom, or of junit-jupiter, to 5.13 or later");
    }

    @Test
    void saysSoWhereTheVersionIsUnknown() {
        assertThat(RequiredJUnit.refusal("com.example.Newer", "that part", RequiredJUnit.class))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("that part is of an unknown version here"));
    }

    @Test
    void isRegisteredBeforeWhatAnOlderOneCannotLoad() {
        assertThat(MigrationReadiness.class.getAnnotationsByType(ExtendWith.class)[0].value())
                .containsExactly(RequiredJUnit.class);
        assertThat(Arrays.stream(ForEachDatabase.class.getDeclaredAnnotations()).map(Annotation::annotationType))
                .as("the one brings along what looks at the version, the other the extension that needs it")
                .containsSubsequence(MigrationReadiness.class, ExtendWith.class);
    }
}

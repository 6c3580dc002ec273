package io.github.migrationreadiness.testservers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that runs once on the plain server of each major, oldest first. Its parameter is the {@link TestServer}.
 *
 * <p>The usual majors are {@link PostgresMajors#USUAL}, or those of the system property {@code testservers.majors},
 * a list such as {@code 9.5,9.6,10}, or {@code all}. Where none of the listed ones is meant, the test runs on none.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(EveryMajorProvider.class)
public @interface EveryMajor {

    /** {@return exactly these majors; none: the usual ones} */
    String[] value() default {};

    /** {@return the oldest of the usual majors that the test is meant for} */
    String from() default "9.3";

    /** {@return the newest of the usual majors that the test is meant for} */
    String to() default "18";
}

package io.github.migrationreadiness.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts findings in one test, or in all tests of a class and the classes in it. What holds for several classes belongs
 * into the file of {@code readiness.acceptances}.
 *
 * <pre>{@code
 * @Test
 * @AcceptedFinding(
 *         code = "603409",
 *         object = "cast (text AS *)",
 *         owner = "Jane Doe",
 *         reason = "created again after the migration",
 *         expires = "2027-01-31")
 * void hasNoCasts(SourceServer source) {
 *     assertThat(source).hasNoUserDefinedCasts();
 * }
 * }</pre>
 *
 * <p>It holds for the servers and databases that are injected into the test, its constructor and the methods around it.
 * What a {@code @BeforeAll} method takes, and the constructor of an instance for all tests, knows those of the class only.
 */
@Documented
@Inherited
@Repeatable(AcceptedFinding.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface AcceptedFinding {

    /** {@return the code of the error} */
    String code();

    /**
     * {@return the database, with {@code *} for any characters; by default every one and the server itself}
     *
     * @see io.github.migrationreadiness.check.NamePattern
     */
    String database() default "*";

    /**
     * {@return the object as the report names it, with {@code *} for any characters; by default all of them}
     *
     * @see io.github.migrationreadiness.check.NamePattern
     */
    String object() default "*";

    /** {@return who answers for it} */
    String owner();

    /** {@return why it is accepted} */
    String reason();

    /** {@return the last day on which it holds, such as {@code 2027-01-31}} */
    String expires();

    /** Holds several annotations. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface Several {

        /** {@return the annotations} */
        AcceptedFinding[] value();
    }
}

package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Mode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test class a readiness suite: its constructor, lifecycle and test methods take a
 * {@link io.github.migrationreadiness.postgres.SourceServer SourceServer} and a
 * {@link io.github.migrationreadiness.postgres.TargetServer TargetServer} as parameters, and a
 * {@link java.sql.Connection} or {@link javax.sql.DataSource} with {@link FromSource} or {@link FromTarget}.
 *
 * <pre>{@code
 * @MigrationReadiness
 * class OrdersReadinessTest {
 *
 *     @Test
 *     void changesCanBeStreamed(SourceServer source) {
 *         assertThat(source).hasWalLevel("logical");
 *     }
 * }
 * }</pre>
 *
 * <p>A test that uses none of its parameters fails, unless {@code readiness.on-unused} is {@code ignore}, because a pass would
 * suggest that something was checked.
 *
 * <p>It is inherited, applies to {@code @Nested} classes, and can be a meta-annotation. If several annotations apply, the
 * nearest one that sets a value takes precedence.
 *
 * <p>The ready-made suites, such as {@code OnlineMigrationReadiness}, are interfaces with this annotation and their mode.
 * A class that sets another mode than its suite is a configuration error.
 *
 * <p>Values that are not set come from the configuration, see the module's README. All classes with the same configuration
 * share the servers, which are closed at the end of the test plan.
 *
 * <h2>Thread-safety</h2>
 *
 * <p>Tests may run in parallel: the injected servers are safe to use by several threads, and every check only reads.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(RequiredJUnit.class)
@ExtendWith(MigrationReadinessExtension.class)
public @interface MigrationReadiness {

    /** {@return the mode of the migration; empty to leave it to the configuration} */
    Mode[] mode() default {};

    /** {@return the exact names of the databases to migrate; empty to leave them to the configuration} */
    String[] databases() default {};

    /** {@return further configuration, each in the form {@code readiness.key=value}} */
    String[] properties() default {};
}

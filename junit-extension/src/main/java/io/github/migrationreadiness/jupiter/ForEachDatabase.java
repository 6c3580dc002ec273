package io.github.migrationreadiness.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a whole test class once for each database to migrate, with the database in the display name. Its constructor, its
 * tests, and the methods around each of them take it as a
 * {@link io.github.migrationreadiness.postgres.SourceDatabase SourceDatabase}, in addition to everything that
 * {@link MigrationReadiness} injects. {@code @BeforeAll} and {@code @AfterAll} run once for all databases, and so does the
 * constructor with {@code @TestInstance(PER_CLASS)}: they cannot take one.
 *
 * <pre>{@code
 * @ForEachDatabase
 * class OrdersDatabasesTest {
 *
 *     @Test
 *     void hasNoCasts(SourceDatabase database) {
 *         assertThat(database).hasNoUserDefinedCasts();
 *     }
 * }
 * }</pre>
 *
 * <p>The databases are those of the plan. If the plan names none, the class connects and lists all user databases. If this
 * fails, or there are none, the tests run once and fail with the reason.
 *
 * <p>{@link FromSource} gives sessions in that database too. A test that takes a
 * {@link io.github.migrationreadiness.postgres.PostgresSource PostgresSource} gets the database here, and the source with all
 * databases of the plan in other classes.
 *
 * <h2>Thread-safety</h2>
 *
 * <p>The runs for several databases may be parallel.
 */
@ClassTemplate
@MigrationReadiness // before the class that an older JUnit cannot load
@ExtendWith(ForEachDatabaseExtension.class)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface ForEachDatabase {}

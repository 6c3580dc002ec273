package io.github.migrationreadiness.postgres.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDataTest {

    private static final String HEAD = "as-of = 2026-03-01\nsource = case 4711\n";

    @Nested
    class TheBundledData {

        private final ReferenceData data = ReferenceData.bundled();

        @Test
        void saysWhenAndWhereItWasRead() {
            assertThat(data.asOf()).isEqualTo("2025-11-18");
            assertThat(data.source()).startsWith("https://learn.microsoft.com/azure/postgresql/");
            assertThat(data).hasToString("documentation of 2025-11-18");
        }

        @Test
        void coversEveryMajorOfATarget() {
            assertThat(data.majors()).containsExactlyInAnyOrder("11", "12", "13", "14", "15", "16", "17", "18");
            assertThat(data.covers("16")).isTrue();
            assertThat(data.covers("9.6")).isFalse();
            assertThat(data.covers("19")).isFalse();
        }

        @Test
        void knowsTheVersionOfEachExtensionByMajor() {
            assertThat(data.offer("12"))
                    .containsEntry("postgis", "3.2.3")
                    .containsEntry("uuid-ossp", "1.1")
                    .containsEntry("pg_cron", "1.6")
                    .doesNotContainKeys("age", "pg_duckdb", "auto_explain");
            assertThat(data.offer("11")).containsEntry("pg_cron", "1.4-1").doesNotContainKey("hll");
            assertThat(data.offer("18"))
                    .containsEntry("postgis_topology", "3.6.0")
                    .containsEntry("citext", "1.8")
                    .doesNotContainKeys("age", "azure_ai", "timescaledb", "pg_diskann");
            assertThat(data.offer("9.6")).isEmpty();
        }

        @Test
        void offersOnEachLaterMajorWhatItOffersOnTheOneBeforeButForSome() {
            assertThat(data.offer("16").keySet()).containsAll(data.offer("15").keySet());
            assertThat(data.offer("14")).hasSizeGreaterThan(60);
        }

        @Test
        void knowsTheLibrariesThatExtensionsNeed() {
            assertThat(data.preloadLibrary("timescaledb")).contains("timescaledb");
            assertThat(data.preloadLibrary("PG_Partman")).contains("pg_partman_bgw");
            assertThat(data.preloadLibrary("hstore")).isEmpty();
            assertThat(data.preloadLibrary("login_hook")).isEmpty();
            assertThat(data.sessionPreloadLibrary("login_hook")).contains("login_hook");
        }

        @Test
        void preloadsOnlyWhatIsOffered() {
            assertThat(data.offer("16").keySet())
                    .filteredOn(name -> data.preloadLibrary(name).isPresent())
                    .hasSize(14);
        }

        @Test
        void knowsWhatIsRefused() {
            assertThat(data.refused(Refusal.ALWAYS)).containsExactly("azure", "pgaadauth");
            assertThat(data.isPartOfServer("PgAadAuth")).isTrue();
            assertThat(data.isPartOfServer("azure_ai")).isFalse();
            assertThat(data.refused(Refusal.ONLINE)).containsExactly("timescaledb");
            assertThat(data.refused(Refusal.UNLESS_SINGLE_SERVER)).containsExactly("postgres_fdw");
            assertThat(data.refused(Refusal.TO_LATER_MAJOR)).containsExactly("pg_partman");
        }

        @Test
        void knowsLanguagesAndRestrictedCatalogs() {
            assertThat(data.languages()).containsExactly("plpgsql", "plv8");
            assertThat(data.restrictedCatalogs())
                    .hasSize(11)
                    .contains("pg_authid", "pg_hba_file_rules", "pg_pltemplate")
                    .allMatch(name -> name.startsWith("pg_"));
        }
    }

    @Nested
    class AFileOfYourOwn {

        @TempDir
        private Path folder;

        @Test
        void winsKeyByKeyAndLeavesTheRestToTheBundledData() throws IOException {
            ReferenceData data = read(HEAD + "extension.Age = none\nextension.rdkit=16-17 4.3\nlanguages = none\n"
                    + "preload.rdkit = rdkit_preload\npreload.age = none\n");
            assertThat(data.offer("16"))
                    .doesNotContainKey("age")
                    .containsEntry("rdkit", "4.3")
                    .containsEntry("citext", "1.6");
            assertThat(data.preloadLibrary("rdkit")).contains("rdkit_preload");
            assertThat(data.preloadLibrary("age")).isEmpty();
            assertThat(data.preloadLibrary("pgaudit")).contains("pgaudit");
            assertThat(data.languages()).isEmpty();
            assertThat(data.restrictedCatalogs()).hasSize(11);
        }

        @Test
        void tellsHowOldTheAnswerToEachExtensionIs() throws IOException {
            ReferenceData data = read(HEAD + "extension.age = none");
            Origin own = new Origin("reference.properties", LocalDate.of(2026, 3, 1), "case 4711");
            assertThat(data.origin("AGE")).isEqualTo(own);
            assertThat(data.origin("citext").asOf()).isEqualTo("2025-11-18");
            assertThat(data.origin("nobody").asOf()).isEqualTo("2025-11-18");
            assertThat(data).hasToString("reference.properties of 2026-03-01");
            assertThat(data.asOf()).isEqualTo(own.asOf());
            assertThat(data.source()).isEqualTo(own.source());
        }

        @Test
        void canEndTheOfferOfAnExtensionBeforeAVersion() throws IOException {
            ReferenceData data = read(HEAD + "extension.age = 13-15 1.5.0");
            assertThat(data.endsBefore("Age", "16")).isTrue();
            assertThat(data.endsBefore("age", "15")).isFalse();
            assertThat(data.endsBefore("nobody", "16")).isFalse();
            assertThat(ReferenceData.bundled().endsBefore("age", "16")).isFalse();
        }

        @Test
        void isEqualToOneThatSaysTheSame() throws IOException {
            assertThat(read(HEAD)).isEqualTo(read(HEAD)).hasSameHashCodeAs(read(HEAD));
            assertThat(read(HEAD)).isNotEqualTo(ReferenceData.bundled());
        }

        @Test
        void isRefusedWithEverythingThatIsWrongWithIt() throws IOException {
            Path file = write("""
                    as-of = 2026-02-30
                    extension.x = 16
                    extnsion.y = 16 1.0
                    languages =
                    preload.z = a, b
                    extension.q = none
                    extension.Q = 16 1.0
                    """);
            String name = file + ": ";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReferenceData.from(file))
                    .withMessage(String.join(
                            "\n",
                            name + "extension.q is a duplicate key; allowed: one line per key",
                            name + "source is missing; allowed values: the page or the person that says so",
                            name + "as-of = \"2026-02-30\"; allowed values: a date such as 2025-11-18",
                            name + "extension.x = \"16\"; allowed values: " + Versions.ALLOWED,
                            name + "there is no key extnsion.y; allowed are as-of, source, extension.<name>,"
                                    + " preload.<name>, session-preload.<name>, part-of-server, refused.always,"
                                    + " refused.online, refused.unless-single-server, refused.to-later-major, restricted-catalogs,"
                                    + " languages",
                            name + "languages = \"\"; allowed values: none, or names with commas between them",
                            name + "preload.z = \"a, b\"; allowed values: none, or one name"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "16-14 1.0", "16 1.0, 15-17 1.1", "9.6 1.0", "16 1.0,", "16 1.0 beta", "None"})
        void isRefusedForVersionsThatCannotBeMeant(String versions) throws IOException {
            Path file = write(HEAD + "extension.x = " + versions);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReferenceData.from(file))
                    .withMessage(file + ": extension.x = \"" + versions + "\"; allowed values: " + Versions.ALLOWED);
        }

        @Test
        void namesItselfWhereItCannotBeRead() {
            Path missing = folder.resolve("missing.properties");
            assertThatThrownBy(() -> ReferenceData.from(missing))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(missing + " cannot be read");
        }

        private ReferenceData read(String text) throws IOException {
            return ReferenceData.from(write(text));
        }

        private Path write(String text) throws IOException {
            return Files.writeString(folder.resolve("reference.properties"), text);
        }
    }
}

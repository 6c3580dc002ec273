package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNamesTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void onlyTheSourceIsSet() {
        world = World.withSource(directory);
    }

    @Nested
    class AreExact {

        @ParameterizedTest
        @ValueSource(
                strings = {"orders", "Orders", "100%s", "größe", "日本", "a b", "a.b", "null", "it's", "a\\b", "-", "é"})
        void asTheyAre(String name) {
            assertThat(databases(name)).containsExactly(name);
        }

        @Test
        void withWhiteSpaceAroundCommas() {
            assertThat(databases(" orders , billing,\tshop ")).containsExactly("orders", "billing", "shop");
        }

        @Test
        void inQuotesWhereTheyHoldACommaOrAQuoteOrWhiteSpace() {
            assertThat(databases("\"a,b\", \"say \"\"hi\"\"\" ,\" c \",d"))
                    .containsExactly("a,b", "say \"hi\"", " c ", "d");
        }

        @Test
        void withANewlineInQuotes() {
            assertThat(databases("\"two\nlines\"")).containsExactly("two\nlines");
        }

        @Test
        void withUpperCaseBesideLowerCase() {
            assertThat(databases("orders,Orders")).containsExactly("orders", "Orders");
        }

        @Test
        void fromAFileInUtf8() {
            world.sharedFile("readiness.databases=größe,日本");
            assertThat(world.read().plan().databases()).containsExactly("größe", "日本");
        }

        @Test
        void afterTheyWereWrittenAsAList() {
            List<String> names = List.of("orders", "a,b", "\"", " c ", "100%", "two\nlines", "größe", "\"x\",\"y\"");
            assertThat(databases(ConfigurationKeys.listOf(names))).isEqualTo(names);
        }

        @Test
        void howeverLongTheyAre() {
            String longName = "\"".repeat(100_000);
            assertThat(databases(ConfigurationKeys.listOf(List.of(longName)))).containsExactly(longName);
        }
    }

    @Nested
    class AreRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "``|is empty, where leaving the key out means the default",
                    "orders,|a name is empty",
                    ",orders|a name is empty",
                    "a,,b|a name is empty",
                    "\"\"|a name is empty",
                    "\" \"|a name is empty",
                    "\"orders|a double quote does not end, or text stands beside it",
                    "\"a\"b|a double quote does not end, or text stands beside it",
                    "a\"b|a double quote does not end, or text stands beside it",
                    "orders,billing,orders|\"orders\" is named twice",
                    "orders,\"orders\"|\"orders\" is named twice"
                })
        void withTheReason(String list, String reason) {
            world.explicit("readiness.databases", list);
            assertThat(world.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .startsWith("readiness.databases = \"")
                            .contains(": " + reason
                                    + "; allowed values: a list of exact names with commas between them"));
        }

        @Test
        void asAnEmptyListInAFile() {
            world.sharedFile("readiness.databases=");
            assertThat(world.failure()).hasMessageStartingWith("readiness.databases = \"\", read from readiness.prop");
        }
    }

    private List<String> databases(String list) {
        return world.explicit("readiness.databases", list).read().plan().databases();
    }
}

package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

    private final MessageTemplate template =
            new MessageTemplate("Missing Role. User `{user}` lacks it on `{server}`. Grant it to {user}.");

    @Test
    void blanksAreListedOnceInTheirOrder() {
        assertThat(template.blanks()).containsExactly("user", "server");
    }

    @Test
    void unfilledItPrintsItsBlanks() {
        assertThat(template).hasToString(template.text());
        assertThat(template.text()).contains("{user}", "{server}");
    }

    @Nested
    class Filling {

        @Test
        void replacesEveryBlank() {
            assertThat(template.fill(Map.of("user", "ann", "server", "db")))
                    .isEqualTo("Missing Role. User `ann` lacks it on `db`. Grant it to ann.");
        }

        @Test
        void leavesATextWithoutBlanksAsItIs() {
            assertThat(new MessageTemplate("100 % {} {a-b} done").fill(Map.of()))
                    .isEqualTo("100 % {} {a-b} done");
        }

        @ParameterizedTest
        @ValueSource(strings = {"$1", "${user}", "back\\slash", "100 %s", "{server}", "{user}", "", "Ünïcode"})
        void takesValuesForDataWhateverTheyHold(String value) {
            assertThat(new MessageTemplate("[{user}]").fill(Map.of("user", value)))
                    .isEqualTo("[" + value + "]");
        }

        @Test
        void refusesAMissingValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> template.fill(Map.of("user", "ann")))
                    .withMessageContaining("has the blanks [server, user], but values were given for [user]");
        }

        @Test
        void refusesASurplusValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> template.fill(Map.of("user", "ann", "server", "db", "port", "5432")))
                    .withMessageContaining("values were given for [port, server, user]");
        }
    }

    @Nested
    class TheFirstSentence {

        @ParameterizedTest
        @CsvSource({
            "Migration setup failed., Migration setup failed, ''",
            "No full stop, No full stop, ''",
            "Version 3.2.3 is old. Upgrade it., Version 3.2.3 is old, Upgrade it.",
            "Two. Three. Four., Two, Three. Four."
        })
        void endsWithTheFirstFullStopBeforeABlank(String text, String first, String rest) {
            assertThat(new MessageTemplate(text).firstSentence()).isEqualTo(first);
            assertThat(new MessageTemplate(text).afterFirstSentence().text()).isEqualTo(rest);
        }

        @Test
        void mayStandOnALineOfItsOwn() {
            assertThat(new MessageTemplate("Use of types.\n- one\n- two").firstSentence())
                    .isEqualTo("Use of types");
            assertThat(new MessageTemplate("Use of types.\n- one\n- two").afterFirstSentence())
                    .hasToString("- one\n- two");
        }
    }
}

package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "orders, orders",
        "*, orders",
        "*, ''",
        "**, orders",
        "ord*, orders",
        "ord*, ord",
        "*ers, orders",
        "o*d*s, orders",
        "o*r*, orders",
        "*a*a*, banana",
        "cast (* AS *), cast (text AS integer)",
        "'a[b].c(d)?+', 'a[b].c(d)?+'",
        "-, ''",
        "\\-, -",
        "--, --",
        "\\*, *",
        "'a\\sb', 'a b'",
        "\\u0041*, Abc",
        "\\ud83d\\ude00, 😀",
        "*Ö*, ÄÖÜ"
    })
    void matches(String pattern, String name) {
        assertThat(NamePattern.of(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "orders, Orders",
        "orders, ''",
        "ord*, billing",
        "ab*ba, aba",
        "*aa*aa*, banana",
        "*a*a*a*a*, banana",
        "o*x, orders",
        "\\*, orders",
        "-, orders",
        "-, -",
        "o.ders, orders"
    })
    void doesNotMatch(String pattern, String name) {
        assertThat(NamePattern.of(pattern).matches(name)).isFalse();
    }

    @Test
    void aLineBreakIsACharacterLikeOthers() {
        assertThat(NamePattern.of("new*line").matches("new\nline")).isTrue();
        assertThat(NamePattern.of("new\\nline").matches("new\nline")).isTrue();
    }

    @Test
    void takesNoLongerForPatternsThatInviteItToTryEveryWay() {
        NamePattern pattern = NamePattern.of("*a".repeat(1000) + "*b");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(pattern.matches("a".repeat(1_000_000))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\q", "\\", "a\\", "\\u12", "\\u12g4", "\\ü"})
    void refusesEscapesThatDoNotExist(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of(text))
                .withMessageMatching(
                        "has \".*\" in it, which is no escape; a backslash is written \\\\\\\\, a star \\\\\\*, .*");
    }

    @Nested
    class Written {

        @ParameterizedTest
        @CsvSource({
            "*, *",
            "***, *",
            "a**b, a*b",
            "-, -",
            "\\-, \\-",
            "a-b, a-b",
            "\\#1, \\#1",
            "\\u0041, A",
            "\\s, \\s",
            "\\sa b\\s, \\sa b\\s"
        })
        void isTheShortestText(String text, String written) {
            assertThat(NamePattern.of(text)).hasToString(written);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "-",
                    " ",
                    "  ",
                    " blank ",
                    "new\nline",
                    "\r\n",
                    "\t",
                    "*",
                    "a # comment",
                    "[603409]",
                    "key = value",
                    "o'clock \"sharp\"",
                    "back\\slash\\",
                    "100%s %n",
                    "<script>alert(1)</script>",
                    "\u202Eright to left\u202C",
                    "שלום",
                    "no\u00A0break",
                    "\u2028",
                    "\u0000",
                    "\uFEFF",
                    "😀 Öß€",
                    "\uD83D lone"
                })
        void comesBackAsTheSameName(String name) {
            isKept(name);
        }

        @Test
        void comesBackWhateverTheNameIs() {
            Random random = new Random(603409);
            List<Integer> odd =
                    "* \\#-\n\r\tnsu=[]'\"%ä\u202E😀".codePoints().boxed().toList();
            for (int i = 0; i < 5_000; i++) {
                isKept(IntStream.range(0, random.nextInt(8))
                        .mapToObj(at -> Character.toString(odd.get(random.nextInt(odd.size()))))
                        .collect(Collectors.joining()));
            }
        }

        /** One line, nothing at its ends that an editor or a reader would take off. */
        private static void isKept(String name) {
            NamePattern pattern = NamePattern.exactly(name);
            String text = pattern.toString();
            assertThat(text.lines()).hasSize(1);
            assertThat(text).isEqualTo(text.strip()).isNotEmpty();
            assertThat(NamePattern.of(text)).isEqualTo(pattern);
            assertThat(pattern.isExact()).isTrue();
            assertThat(NamePattern.of(text).matches(name)).isTrue();
        }
    }
}

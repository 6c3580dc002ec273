package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where a window ends makes no difference: a text says in pieces what it says as a whole. */
class WindowsTest {

    private static final int WHOLE = 1 << 22;
    private static final List<Documented> MESSAGES = Documented.all().toList();
    private static final List<String> SECRETS = List.of(
            "password=S3CRETS3CRETS3CRET ",
            "\"password\": \"S3CRET, S3CRET\"\n",
            "Authorization: Bearer S3CRETS3CRETS3CRETS3CRETS3CRET\n",
            "eyJS3CRETS3CRETS3CRET.eyJS3CRETS3CRETS3CRET.S3CRET-S3CRET ",
            "postgresql://migrator:S3CRET@db.example.net/orders ",
            "https://a.blob.core.windows.net/c?sv=1&sig=S3CRETS3CRETS3CRET&se=2 ",
            "-----BEGIN PRIVATE KEY-----\nS3CRET\nS3CRET\nS3CRET\n-----END PRIVATE KEY-----\n");

    @Property(tries = 60)
    void sayTheSameAsTheWhole(
            @ForAll("texts") List<String> pieces,
            @ForAll @IntRange(min = 9_000, max = 40_000) int window,
            @ForAll @IntRange(max = 9_000) int shift) {
        String text = "x ".repeat(shift / 2) + String.join("", pieces);
        assertThat(read(text, window)).isEqualTo(read(text, WHOLE));
        assertThat(read(text, window).toString()).doesNotContain("S3CRET");
    }

    /** Each message and each secret once on each side of where the first window ends, and across it. */
    @Example
    void sayTheSameWhereverTheFirstOneEnds() {
        int window = 1 << 14;
        List<String> middles = new ArrayList<>(SECRETS);
        MESSAGES.stream().limit(40).map(Documented::text).forEach(middles::add);
        for (String middle : middles) {
            for (int before : new int[] {1, middle.length() / 2, middle.length() - 1}) {
                String text = padding(window - before) + middle + padding(window);
                assertThat(read(text, window)).as(middle).isEqualTo(read(text, WHOLE));
                assertThat(read(text, window).toString()).doesNotContain("S3CRET");
            }
        }
    }

    @Example
    void keepTheBeginningOnceHoweverLittleTheFirstOneSettles() {
        String text = padding(10_000);
        Unrecognised unrecognised = new Unrecognised();
        assertThat(unrecognised.in(text, 0, 1, false)).isEmpty();
        assertThat(unrecognised.in(text, 0, text.length(), true)).isEmpty();
        assertThat(unrecognised.whole())
                .containsExactly(Unrecognised.unknown(
                        text.substring(0, Unrecognised.LONGEST_TEXT).strip(), List.of()));
    }

    @Example
    void hideSecretsThatAreLongerThanWindows() {
        for (String secret : List.of(
                "password=\"" + "S3CRET ".repeat(100_000) + "\" ",
                "password=" + "S3CRET".repeat(400_000) + " ",
                "eyJ" + "S3CRET.".repeat(400_000) + " ",
                "Bearer " + "S3CRET".repeat(400_000) + " ")) {
            String text = padding(5_000) + secret + "\n" + MESSAGES.get(0).text();
            List<Diagnosis> diagnoses = read(text, 1 << 14);
            assertThat(diagnoses.toString()).doesNotContain("S3CRET");
            assertThat(diagnoses)
                    .extracting(diagnosis -> diagnosis.code().orElse("-"))
                    .contains(MESSAGES.get(0).error().code());
        }
    }

    @Example
    void leaveOutWhatIsTooMuchAndSaySo() {
        StringBuilder text = new StringBuilder(MESSAGES.get(0).text()).append('\n');
        for (int i = 0; i < 26 * 26; i++) {
            String name = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            text.append("ERROR: something is wrong with ")
                    .append(name)
                    .append('\n')
                    .append("fine\n".repeat(100));
        }
        List<Diagnosis> diagnoses = read(text.toString(), 1 << 14);
        assertThat(diagnoses).isEqualTo(read(text.toString(), WHOLE)).hasSize(1 + 100 + 1);
        assertThat(diagnoses.get(diagnoses.size() - 1).remarks())
                .containsExactly("More than 100 different errors that were not recognised: the rest is left out");
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> messages = Arbitraries.of(MESSAGES).map(Documented::text);
        Arbitrary<String> lines = Arbitraries.of(
                "\n",
                "\nERROR: relation \"a\" does not exist\n",
                "\n2024-06-01 12:00:00 FATAL: the end\n",
                "\norg.example.OtherException: thrown\n\tat x.Y\n",
                "Error code: ",
                "603405 ",
                " (database `orders`) ");
        Arbitrary<String> paddings = Arbitraries.integers()
                .between(1, 9_000)
                .flatMap(length ->
                        Arbitraries.of(padding(length), "\n" + padding(length) + "\n", "word ".repeat(length / 5)));
        return Arbitraries.oneOf(messages, lines, Arbitraries.of(SECRETS), paddings)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static String padding(int length) {
        String line = "2024-06-01 12:00:00 INFO all is well\n";
        return line.repeat(length / line.length() + 1).substring(0, length);
    }

    private static List<Diagnosis> read(String text, int window) {
        try {
            return WindowedReader.of(new StringReader(text), window);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

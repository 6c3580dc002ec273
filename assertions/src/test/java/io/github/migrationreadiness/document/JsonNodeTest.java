package io.github.migrationreadiness.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNodeTest {

    @Test
    void findsWhatStandsAtTheEndOfAPath() {
        JsonNode node = JsonNode.parse("{\"a\": {\"b\": [1, \"two\", true, null, \"\"]}}");
        assertThat(node.at("a", "b").elements())
                .extracting(element -> element.text().orElse("-"))
                .containsExactly("1", "two", "true", "-", "-");
    }

    @Test
    void givesNothingOfWhatIsNotThere() {
        JsonNode node = JsonNode.parse("{\"a\": null, \"b\": \"text\"}");
        assertThat(node.at("a", "b", "c").isNothing()).isTrue();
        assertThat(node.at("b", "c").text()).isEmpty();
        assertThat(node.get("b").elements()).isEmpty();
        assertThat(node.get("b").fields()).isEmpty();
        assertThat(node.text()).isEmpty();
        assertThat(JsonNode.nothing().isNothing()).isTrue();
    }

    @Test
    void keepsFieldsInTheirOrderAndNumbersAsTheyAre() {
        JsonNode node = JsonNode.parse("{\"z\": 37000000024000001370000000, \"a\": 1.5}");
        assertThat(node.fields()).extracting(Map.Entry::getKey).containsExactly("z", "a");
        assertThat(node.get("z").text()).contains("37000000024000001370000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\uFEFF", "\uFEFF  "})
    void refusesWhatIsEmpty(String json) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> JsonNode.parse(json))
                .withMessage("The document is empty; JSON was expected");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{\"a\": 1,\n  b: 2}", 2),
                Arguments.of("{\"a\": [1, 2", 1),
                Arguments.of("{\"a\": 'x'}", 1),
                Arguments.of("{\"a\": 1}\n{\"b\": 2}", 2),
                Arguments.of("{\"a\": \"x\ny\"}", 1),
                Arguments.of("Error: failed", 1));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void namesThePlaceOfWhatIsNoJson(String json, int line) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> JsonNode.parse(json))
                .withMessageMatching("(?s)The document is no JSON at line " + line + ", column [1-9]\\d*: .+");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> JsonNode.parse("{\"state\": \"Failed\",\n \"state\": \"Succeeded\"}"))
                .withMessageContainingAll("line 2", "uplicate", "state");
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(JsonNode.parse("\uFEFF{\"a\": 1}").get("a").text()).contains("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 600, 200_000})
    void refusesNestingWithoutEndInsteadOfOverflowing(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> JsonNode.parse(deep))
                .withMessageContaining("depth");
    }

    @Test
    void readsADocumentOfTenMegabytes() {
        String json = "[" + "{\"name\": \"0123456789\"},".repeat(450_000) + "{}]";
        assertThat(JsonNode.parse(json).elements()).hasSize(450_001);
    }
}

package io.github.migrationreadiness.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindsOfSecretsTest {

    static List<String> secrets() {
        return MarkedTexts.secrets();
    }

    static List<String> untouched() {
        return MarkedTexts.untouched();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void hidesTheSecretAndNothingElse(String marked) {
        String redacted = Redaction.of(MarkedTexts.plain(marked));
        assertThat(redacted).isEqualTo(MarkedTexts.redacted(marked));
        assertThat(Redaction.of(redacted)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @MethodSource("untouched")
    void leavesWhatOnlySpeaksOfSecrets(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(SecretKind.class)
    void everyKindFindsTheSecretOfItsExample(SecretKind kind) {
        BoundedText text = new BoundedText(MarkedTexts.plain(kind.example()));
        assertThat(Redaction.of(text.all())).isEqualTo(MarkedTexts.redacted(kind.example()));
        assertThat(places(text).mapToObj(at -> kind.find(text, at)).filter(Span::isFound))
                .first()
                .extracting(text::part)
                .isEqualTo(secret(kind));
    }

    private static String secret(SecretKind kind) {
        return kind.example()
                .substring(kind.example().indexOf('⟦') + 1, kind.example().indexOf('⟧'));
    }

    @Test
    void everyKindIsAmongTheTexts() {
        List<BoundedText> texts =
                secrets().stream().map(MarkedTexts::plain).map(BoundedText::new).toList();
        assertThat(Arrays.stream(SecretKind.values())
                        .filter(kind -> texts.stream()
                                .noneMatch(text -> places(text)
                                        .anyMatch(at -> kind.find(text, at).isFound()))))
                .isEmpty();
    }

    @Test
    void thereAreEnoughTexts() {
        assertThat(secrets()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(untouched()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    private static IntStream places(BoundedText text) {
        return IntStream.range(0, text.length());
    }
}

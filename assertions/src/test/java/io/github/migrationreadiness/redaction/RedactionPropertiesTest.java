package io.github.migrationreadiness.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactionPropertiesTest {

    private static final String MARKER = "S3CR";
    private static final int A_MILLION = 1 << 20;

    /** Where a secret stands without quotes. */
    private static final List<String> BARE = List.of(
            "PGPASSWORD=⟦⟧ psql",
            "host=db password=⟦⟧ sslmode=require",
            "Server=x;Password=⟦⟧;Encrypt=true",
            "postgres://app:⟦⟧@db.example.net:5432/orders",
            "app:⟦⟧@db.example.net:5432/orders",
            "db.example.net:5432:orders:app:⟦⟧",
            "az login --password ⟦⟧ --tenant y",
            "New-AzX -StorageAccountKey ⟦⟧ -Kind SqlMi",
            "sqlcmd -S db -U sa -P ⟦⟧ -Q x",
            "SqlPackage /tu:sa /tp:⟦⟧ /x",
            "<password>⟦⟧</password>",
            "passwort: ⟦⟧",
            "密码：⟦⟧",
            "Authorization: Basic ⟦⟧",
            "SharedKey account:⟦⟧",
            "IR@⟦⟧",
            "SCRAM-SHA-256$4096:⟦⟧",
            "https://a/c?sp=r&sig=⟦⟧&se=1",
            "user,password\napp,⟦⟧\n",
            " rolname | rolpassword\n---------+-------------\n app     | ⟦⟧\n\n");

    /** Where it stands in quotes, which it may hold as the language writes them. */
    private static final List<String> QUOTED = List.of(
            "ALTER ROLE app PASSWORD ⟦⟧ LOGIN",
            "ALTER ROLE app\n\tENCRYPTED PASSWORD\n\t⟦⟧;",
            "CREATE LOGIN app WITH PASSWORD = N⟦⟧, CHECK_POLICY = OFF",
            "OPTIONS (user 'u', password ⟦⟧)",
            "host=db password=⟦⟧ user=app",
            "IDENTITY = 'x', SECRET = ⟦⟧",
            "ConvertTo-SecureString -String ⟦⟧ -AsPlainText -Force",
            "-Password (ConvertTo-SecureString ⟦⟧ -AsPlainText)",
            "пароль ⟦⟧",
            "Password=⟦⟧;Encrypt=true");

    @Property(tries = 1_000)
    void nothingOfASecretIsLeft(
            @ForAll("before") String before, @ForAll("planted") String planted, @ForAll("after") String after) {
        assertThat(Redaction.of(before + planted + after)).doesNotContain(MARKER);
    }

    @Property(tries = 500)
    void onceIsEnough(@ForAll("pieces") List<String> pieces) {
        String once = Redaction.of(String.join("", pieces));
        assertThat(Redaction.of(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        String once = Redaction.of(text);
        assertThat(Redaction.of(once)).isEqualTo(once);
    }

    @Property(tries = 200)
    void whatOnlySpeaksOfSecretsIsLeft(@ForAll("untouched") List<String> texts) {
        String text = String.join("\n\n", texts);
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    /** With work that grows as the square of the length, one of these would take hours. */
    @Property(tries = 60)
    void aMillionCharactersAreNoTrouble(@ForAll("fragments") String fragment) {
        assertThat(Redaction.of(fragment.repeat(A_MILLION / fragment.length() + 1)))
                .isNotEmpty();
    }

    @Provide
    Arbitrary<String> before() {
        Arbitrary<String> noise = Arbitraries.of(
                "",
                "x",
                "2024-06-01 12:00:00 UTC [12] ERROR:  ",
                "it's\n",
                "\"a\": ",
                "日本語 ",
                "\n",
                "\t",
                "{",
                "(",
                "a=b;",
                "FATAL: ",
                "/* x */",
                "-- x\n",
                "C:\\dir\\",
                "50% ",
                "Größe ",
                "'x' ");
        return noise.list().ofMaxSize(4).map(parts -> String.join("", parts) + "\n");
    }

    @Provide
    Arbitrary<String> after() {
        Arbitrary<String> noise =
                Arbitraries.of("", "x", "\n", "'", "\"", " it's", ";", "日本語", "{", "=", ":", "@", "\\n", " b");
        return noise.list().ofMaxSize(4).map(parts -> "\n" + String.join("", parts));
    }

    @Provide
    Arbitrary<String> planted() {
        Arbitrary<String> bare = Combinators.combine(Arbitraries.of(BARE), secret("abcXYZ019._~+-"))
                .as((text, secret) -> text.replace("⟦⟧", secret));
        Arbitrary<String> single = quoted("abcXYZ019 ._~+-@:;=,&#/(){}[]<>!\"`$%^*?|", "'", "''");
        Arbitrary<String> doubled = quoted("abcXYZ019 ._~+-@:;=,&#/(){}[]<>!'`$%^*?|", "\"", "\"\"")
                .filter(text -> !text.contains("SECRET =") && !text.contains("LOGIN") && !text.contains("\t"));
        return Arbitraries.oneOf(bare, single, doubled);
    }

    private static Arbitrary<String> quoted(String characters, String quote, String escaped) {
        Arbitrary<String> inner = Combinators.combine(
                        secret(characters), Arbitraries.of("", escaped), secret(characters))
                .as((first, between, second) -> quote + first + between + second + quote);
        return Combinators.combine(Arbitraries.of(QUOTED), inner).as((text, secret) -> text.replace("⟦⟧", secret));
    }

    private static Arbitrary<String> secret(String characters) {
        Arbitrary<String> rest = Arbitraries.strings().withChars(characters).ofMaxLength(12);
        return rest.map(it -> MARKER + it + MARKER);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> texts = Arbitraries.of(MarkedTexts.secrets()).map(MarkedTexts::plain);
        Arbitrary<String> parts = texts.flatMap(text -> Arbitraries.of(text.split("(?<=[ =:'\"@(])")));
        return Arbitraries.oneOf(
                        texts.map(text -> text + "\n\n"), parts, Arbitraries.of(MarkedTexts.untouched()), signs())
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<String> signs() {
        return Arbitraries.of(
                "'", "\"", "\\", "\n", " ", ":", "=", "***", "@", "$", "{", "}", "(", ")", "`", ",", "|", "&");
    }

    @Provide
    Arbitrary<List<String>> untouched() {
        return Arbitraries.of(MarkedTexts.untouched()).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> fragments() {
        Arbitrary<String> texts = Arbitraries.of(MarkedTexts.secrets()).map(MarkedTexts::plain);
        Arbitrary<String> parts = texts.flatMap(text -> Arbitraries.of(text.split("(?<=[ =:'\"@(])")));
        return Arbitraries.oneOf(parts, signs())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> String.join("", all))
                .filter(fragment -> !fragment.isEmpty());
    }
}

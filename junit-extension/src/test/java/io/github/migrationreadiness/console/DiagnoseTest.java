package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.migrationreadiness.diagnosis.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnoseTest {

    private static final String CASTS =
            "Error 603409: User-defined casts present. Source database `orders` contains user-defined"
                    + " casts that can't be migrated to the target server.";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatAStatusDocumentSays() throws IOException {
        ConsoleRun run = diagnose(Documents.text("postgres-failed"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(
                        "Status of migration \"friday\" to Azure Database for PostgreSQL flexible server (Failed)\n")
                .contains("603403  ", "(database \"orders\")", "Resolution", "Documentation");
    }

    @Test
    void givesTheAdviceThatTheExplanationGives() throws IOException {
        for (String json : List.of("", "--json")) {
            String explained = ConsoleRun.of("explain", "603409").out();
            ConsoleRun run = json.isEmpty() ? diagnose(CASTS) : diagnose(CASTS, json);
            assertThat(run.out()).contains("Drop the casts before the migration and re-create them");
            assertThat(explained).contains("Drop the casts before the migration and re-create them");
        }
        assertThat(diagnose("Error 603113: Cutover failure.").out()).doesNotContain("Advice of this kit");
    }

    @Test
    void tellsAWarningOfTheServiceFromAnError() throws IOException {
        String document = Documents.text("postgres-succeeded");
        assertThat(JsonText.values(diagnose(document, "--json").out(), "severity"))
                .containsExactly("WARNING");
        assertThat(diagnose(document).out()).contains("A warning: the service goes on in spite of it.");
    }

    @Test
    void saysThatADocumentWithoutAStateIsNoGoodNews() throws IOException {
        String document =
                "{\"type\": \"Microsoft.DBforPostgreSQL/flexibleServers/migrations\", \"nameAvailable\": true}";
        assertThat(diagnose(document, "--json").err())
                .startsWith(
                        "No error is reported, which proves nothing: the document does not tell the state of the migration.");
        assertThat(diagnose("{\"currentStatus\": {\"state\": \"Succeeded\"}}").err())
                .isEmpty();
        assertThat(diagnose("{\"status\": \"Succeeded\", \"dbLevelValidationDetails\": []}")
                        .err())
                .isEmpty();
    }

    @Test
    void printsTheFixedShapeAsJson() throws IOException {
        ConsoleRun run = diagnose(Documents.text("postgres-failed"), "--json");
        assertThat(run.status()).isZero();
        assertThat(fieldsOfFirst(run.out()))
                .startsWith("system", "code", "title", "severity", "database", "values", "cause", "resolution", "text");
        assertThat(JsonText.values(run.out(), "system")).containsOnly("AZURE_POSTGRESQL_FLEXIBLE");
        assertThat(JsonText.values(run.out(), "code")).containsExactly("603403");
        assertThat(JsonText.values(run.out(), "severity")).containsExactly("ERROR");
        assertThat(JsonText.values(run.out(), "database")).containsExactly("orders");
    }

    @Test
    void readsAnyOtherTextAsText() throws IOException {
        ConsoleRun run = diagnose("2026-03-06 19:20:01 WARN\n\tat x.Y\n" + CASTS + "\n", "--json");
        assertThat(run.status()).isZero();
        assertThat(JsonText.values(run.out(), "code")).contains("603409");
    }

    @Test
    void readsTheTextsOfAnotherDocumentWithoutItsSecrets() throws IOException {
        ConsoleRun run = diagnose(
                "{\"error\": {\"message\": \"" + CASTS
                        + "\", \"adminPassword\": \"hunter2\", \"accountKey\": \"hunter2\"}}",
                "--json");
        assertThat(run.status()).isZero();
        assertThat(JsonText.values(run.out(), "code")).contains("603409");
        assertThat(run.err()).contains("is no status of a migration");
        assertThat(run.out() + run.err()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERR options=[\"replicator:hunter2@srv.example.net:10324/x sslmode=require\"] error=\"ERROR: x\"",
                "ERROR New-AzDataMigrationToSqlManagedInstance -StorageAccountKey 'hunter2==' -Kind SqlMi",
                "ERROR Connect -SourceUser u -SourcePassword 'hunter2' -Password hunter2",
                "ERROR -SourceSqlConnectionPassword (ConvertTo-SecureString -String 'hunter2' -AsPlainText -Force)",
                "ERROR $params = @{ StorageAccountKey = 'hunter2'; Kind = 'SqlMi' }",
                "STATEMENT: ALTER ROLE app\n  PASSWORD\n  'hunter2'\nERROR: x",
                "{\"env\": [{\"name\": \"adminPassword\", \"value\": \"hunter2\"}], \"Authorization\": \"Basic hunter2\"}",
                "{\"error\": \"Error 603409: User-defined casts present.\", \"password\": hunter2}",
                "[{\"password\": hunter2}]"
            })
    void printsNoSecretOfAText(String text) throws IOException {
        ConsoleRun asText = diagnose(text);
        ConsoleRun asJson = diagnose(text, "--json");
        assertThat(asText.out() + asText.err() + asJson.out() + asJson.err())
                .isNotBlank()
                .doesNotContain("hunter2");
    }

    @Test
    void readsADocumentThatIsCutOffAsText() throws IOException {
        ConsoleRun run = diagnose("{\"currentStatus\": {\"error\": \"" + CASTS + "\"", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Read as text. The document is no JSON at line 1, column ");
        assertThat(JsonText.values(run.out(), "code")).contains("603409");
    }

    @Test
    void refusesADocumentThatIsCutOffBeforeItTellsAnError() throws IOException {
        ConsoleRun run = diagnose("{\"properties\": {\"kind\": ", "--json");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("The document is no JSON at line 1, column ");
    }

    @Test
    void readsALogThatBeginsLikeAnArray() throws IOException {
        ConsoleRun run = diagnose("[2026-03-06 19:20:01] ERROR something else", "--json");
        assertThat(run.status()).isZero();
    }

    @Test
    void saysSoWhereThereIsNoError() throws IOException {
        String json = "{\"kind\": \"SqlMi\", \"name\": \"orders\", \"migrationStatus\": \"InProgress\"}";
        assertThat(diagnose(json).out()).contains("(InProgress)", "It reports no error.");
        assertThat(diagnose(json, "--json").out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void tellsTheErrorsOfEveryMigrationOfAList() throws IOException {
        String one = Documents.text("postgres-failed");
        ConsoleRun run =
                diagnose("{\"value\": [" + one + "," + Documents.text("managed-instance-failed") + "]}", "--json");
        assertThat(JsonText.values(run.out(), "code")).contains("603403", "2009");
        assertThat(JsonText.values(run.out(), "system")).contains("AZURE_POSTGRESQL_FLEXIBLE", "AZURE_SQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres-validation-failed", "postgres-powershell", "managed-instance-failed"})
    void printsNoSecret(String name) throws IOException {
        assertThat(diagnose(Documents.text(name)).out()).doesNotContain("hunter", "c2VjcmV0", "abc%2Fdef");
        assertThat(diagnose(Documents.text(name), "--json").out()).doesNotContain("hunter", "c2VjcmV0", "abc%2Fdef");
    }

    @Test
    void sendsNoCommandsToTheTerminal() throws IOException {
        assertThat(diagnose("\u001B[31m" + CASTS + "\u001B]0;x\u0007").out()).doesNotContain("\u001B", "\u0007");
    }

    @Test
    @ResourceLock("System.in")
    void readsTheStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(CASTS.getBytes(StandardCharsets.UTF_8)));
            ConsoleRun run = ConsoleRun.of("diagnose", "-", "--json");
            assertThat(run.status()).isZero();
            assertThat(JsonText.values(run.out(), "code")).contains("603409");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefused(ConsoleRun.of("diagnose", folder.resolve("none.json").toString()), "there is no such file");
    }

    @Test
    void refusesADirectory() {
        assertRefused(ConsoleRun.of("diagnose", folder.toString()), "it is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void refusesAnEmptyFile(String text) throws IOException {
        assertRefused(diagnose(text), "is empty; expected was what a migration said");
    }

    @Test
    void refusesAFileThatNobodyMayRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.log"), CASTS);
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();
        assertRefused(ConsoleRun.of("diagnose", file.toString()), "the permission is missing");
    }

    @Test
    void readsALogThatIsLongerThanAnyDocument() throws IOException {
        Path file = folder.resolve("long.log");
        try (Writer log = Files.newBufferedWriter(file)) {
            for (int line = 0; line < 200_000; line++) {
                log.write(
                        "{\"level\": \"info\", \"message\": \"copied another part of the table, all is well so far\"}\n");
            }
            log.write(CASTS);
        }
        assertThat(Files.size(file)).isGreaterThan(16 << 20);
        ConsoleRun run = ConsoleRun.of("diagnose", file.toString(), "--json");
        assertThat(run.status()).isZero();
        assertThat(JsonText.values(run.out(), "code")).contains("603409");
    }

    private static void assertRefused(ConsoleRun run, String why) {
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why);
    }

    private ConsoleRun diagnose(String text, String... further) throws IOException {
        Path file = Files.writeString(folder.resolve("input"), text);
        List<String> arguments = new ArrayList<>(List.of("diagnose", file.toString()));
        arguments.addAll(List.of(further));
        return ConsoleRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> fieldsOfFirst(String json) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return names;
    }
}

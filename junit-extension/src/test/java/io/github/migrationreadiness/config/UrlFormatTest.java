package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlFormatTest {

    private static final String SERVICE_FILE = "org.postgresql.pgservicefile";
    private static final String CANARY = "kanarienv0gel";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.net:5432/orders",
                "jdbc:postgresql://db.example.net/orders",
                "jdbc:postgresql://db.example.net/",
                "jdbc:postgresql://db.example.net:5432/",
                "jdbc:postgresql:///orders",
                "jdbc:postgresql:orders",
                "jdbc:postgresql:",
                "jdbc:postgresql://one:5432,two:5433/orders?targetServerType=primary",
                "jdbc:postgresql://[::1]:5432/orders",
                "jdbc:postgresql://db/orders?sslmode=verify-full&sslrootcert=/etc/ssl/root.crt",
                "jdbc:postgresql://db/orders?user=migrator@server&ssl",
                "jdbc:postgresql://db:5432/orders?ssl&user=migrator@server",
                "jdbc:postgresql://db/or%40ders",
                "jdbc:postgresql://db/orders?sslpasswordcallback=org.example.Callback",
                "jdbc:postgresql://db/größe"
            })
    void whatPgjdbcReadsIsTaken(String url) {
        assertThat(with(url).read().source().url()).hasValue(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db:99999/orders|has the port \"99999\", which is no number from 1 to 65535",
                "jdbc:postgresql://db:0/orders|has the port \"0\", which is no number from 1 to 65535",
                "jdbc:postgresql://db:abc/orders|has the port \"abc\", which is no number from 1 to 65535",
                "jdbc:postgresql://db:/orders|has the port \"\", which is no number from 1 to 65535",
                "jdbc:postgresql://one:5432,two:x/orders|has the port \"x\", which is no number from 1 to 65535",
                "jdbc:postgresql://db|lacks the / after the host",
                "jdbc:postgresql://db/a/b|cannot be parsed",
                "jdbc:postgresql:/|cannot be parsed",
                "jdbc:postgresql://db/%zz|cannot be parsed",
                "jdbc:postgresql://?service=unheard-of|names a service that pg_service.conf does not define",
                "postgresql://db/orders|does not begin with jdbc:postgresql:",
                "jdbc:postgres://db/orders|does not begin with jdbc:postgresql:",
                "jdbc:mysql://db/orders|does not begin with jdbc:postgresql:",
                "JDBC:POSTGRESQL://db/orders|does not begin with jdbc:postgresql:",
                "db.example.net|does not begin with jdbc:postgresql:",
                "null|does not begin with jdbc:postgresql:"
            })
    void whatItDoesNotReadIsRefusedWithARightOne(String url, String reason) {
        assertThat(with(url).failure())
                .hasMessageStartingWith("readiness.source.url = \"" + url + "\", read from environment variable"
                        + " READINESS_SOURCE_URL: " + reason)
                .hasMessageContaining("; allowed values: a URL such as jdbc:postgresql://db.example.net:5432/orders");
    }

    @Nested
    class WithAPassword {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:postgresql://db/orders?password=" + CANARY,
                    "jdbc:postgresql://db/orders?user=me&PassWord=" + CANARY,
                    "jdbc:postgresql://db/orders?sslpassword=" + CANARY,
                    "jdbc:postgresql://db?password=" + CANARY,
                    "jdbc:postgresql://db/orders;password=" + CANARY,
                    "jdbc:postgresql://me:" + CANARY + "@db/orders",
                    "jdbc:postgresql://me:" + CANARY + "@db:5432/orders",
                    "jdbc:postgresql://me:a/" + CANARY + "@db/orders",
                    "jdbc:postgresql://me:a?" + CANARY + "@db/orders",
                    "jdbc:postgresql://me:a@" + CANARY + "@db/orders",
                    "jdbc:postgresql:me:" + CANARY + "@db",
                    "postgresql://me:" + CANARY + "@db/orders",
                    "postgres://me:" + CANARY + "@db:5432/orders"
                })
        void itIsRefusedUnseen(String url) {
            assertThat(with(url).failure())
                    .hasMessageContaining("readiness.source.url = (not shown: it may hold a password)")
                    .hasMessageContaining(", which logs and reports would show")
                    .hasMessageNotContaining(CANARY);
        }

        @Test
        void itIsRefusedBehindAStrongerPlaceToo() {
            World world = with(World.URL).sharedFile("readiness.source.url=jdbc:postgresql://db/?password=" + CANARY);
            assertThat(world.failure())
                    .hasMessageContaining("read from readiness.properties (file:")
                    .hasMessageNotContaining(CANARY);
        }

        @Test
        void itIsNotShownToTheDriverWhichWouldLogIt() {
            assertThat(logged(() -> with("jdbc:postgresql://me:" + CANARY + "@db/orders")
                            .failure()))
                    .noneMatch(text -> text.contains(CANARY));
            assertThat(logged(() ->
                            with("jdbc:postgresql://db?password=" + CANARY).failure()))
                    .noneMatch(text -> text.contains(CANARY));
        }

        @Test
        void itIsNotShownEitherWhereItIsNoUrlAtAll() {
            assertThat(with("me:" + CANARY + "@db:5432/orders").failure()).hasMessageNotContaining(CANARY);
        }
    }

    @Nested
    class WithAUser {

        @Test
        void beforeTheHostItIsRefused() {
            assertThat(with("jdbc:postgresql://migrator@db/orders").failure())
                    .hasMessageContaining("names a user before its host; write ?user= instead");
        }

        @Test
        void otherThanTheConfiguredOneItIsRefused() {
            World world = with("jdbc:postgresql://db/orders?user=one").environment("READINESS_SOURCE_USER", "two");
            assertThat(world.problems())
                    .containsExactly("readiness.source.user = \"two\", read from environment variable"
                            + " READINESS_SOURCE_USER: the URL names another user, \"one\"; name the user in one of"
                            + " the two");
        }

        @Test
        void thatIsTheConfiguredOneItIsTaken() {
            World world = with("jdbc:postgresql://db/orders?user=one").environment("READINESS_SOURCE_USER", "one");
            assertThat(world.read().source().user()).hasValue("one");
        }
    }

    @Test
    void aServiceOfPgServiceConfIsTaken() {
        World world = with("jdbc:postgresql://?service=orders").file("services", "[orders]", "host=db", "user=one");
        System.setProperty(SERVICE_FILE, directory.resolve("services").toString());
        try {
            assertThat(world.environment("READINESS_SOURCE_USER", "two")
                            .read()
                            .source()
                            .user())
                    .hasValue("two");
        } finally {
            System.clearProperty(SERVICE_FILE);
        }
    }

    private World with(String url) {
        return World.empty(directory).environment("READINESS_SOURCE_URL", url);
    }

    private static List<String> logged(Runnable action) {
        List<String> texts = new ArrayList<>();
        Handler handler = new Recorder(texts);
        Logger logger = Logger.getLogger("org.postgresql");
        logger.addHandler(handler);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
        }
        return texts;
    }

    private static final class Recorder extends Handler {

        private final List<String> texts;

        Recorder(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public void publish(LogRecord entry) {
            Object[] parameters = entry.getParameters();
            texts.add(entry.getMessage() + (parameters == null ? "" : List.of(parameters)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package io.github.migrationreadiness.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chromium without a window, driven by the WebDriver protocol. */
final class Browser implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final Path answers;
    private final URI session;

    private Browser(Process driver) throws Exception {
        this.driver = driver;
        answers = Files.createTempFile("answer", ".json");
        URI sessions = URI.create("http://127.0.0.1:" + port(driver) + "/session");
        session = URI.create(sessions + "/" + created(post(sessions, capabilities())));
    }

    /** Whether the machine has what it takes. */
    static boolean isInstalled() {
        return find("chromium").length > 0 && find("chromedriver").length > 0;
    }

    static Browser start() throws Exception {
        Process driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new Browser(driver);
        } catch (Exception failure) {
            driver.destroyForcibly();
            throw failure;
        }
    }

    void open(Path page) {
        post("/url", Map.of("url", page.toUri().toString()));
        while (!"complete".equals(run("return document.readyState"))) {
            Thread.onSpinWait();
        }
    }

    /** What a function body returns. */
    @Nullable Object run(String script) {
        return post("/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** A command of the DevTools protocol. */
    @Nullable Object command(String name, Map<String, ?> parameters) {
        return post("/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    /** What the console has said since it was last asked. */
    List<?> console() {
        return (List<?>) Objects.requireNonNull(post("/se/log", Map.of("type", "browser")));
    }

    @Override
    public void close() throws IOException {
        send(request(session).DELETE().build());
        driver.destroy();
        driver.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        Files.delete(answers);
    }

    private @Nullable Object post(String command, Map<String, ?> body) {
        return post(URI.create(session + command), body);
    }

    private @Nullable Object post(URI address, Map<String, ?> body) {
        try {
            HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(Json.write(body));
            int status = send(request(address).POST(json).build());
            if (status != 200) {
                throw new IllegalStateException(Files.readString(answers));
            }
            return ((Map<?, ?>) Objects.requireNonNull(Json.read(answers))).get("value");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofFile(answers))
                .join()
                .statusCode();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private static Object created(@Nullable Object answer) {
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(answer)).get("sessionId"));
    }

    private static Map<String, ?> capabilities() {
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        Map<String, ?> options = Map.of("args", arguments, "binary", find("chromium")[0].toString());
        Map<String, ?> all = Map.of("goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
        return Map.of("capabilities", Map.of("alwaysMatch", all));
    }

    private static Path[] find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .toArray(Path[]::new);
    }

    private static String port(Process driver) throws Exception {
        return CompletableFuture.supplyAsync(() -> port(driver.inputReader()))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String port(BufferedReader output) {
        return output.lines()
                .map(STARTED::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromedriver does not start"));
    }
}

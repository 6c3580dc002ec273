package io.github.migrationreadiness.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project that the README describes, copied block by block into a folder. */
record ReadmeProject(Path folder) {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    /** Writes it as it stands in the README. */
    static ReadmeProject copyTo(Path folder) throws IOException {
        ReadmeProject project = new ReadmeProject(folder);
        project.write("pom.xml", blocks("xml").get(0));
        project.write(
                "src/test/resources/readiness.properties", blocks("properties").get(0));
        for (String source : blocks("java")) {
            if (source.startsWith("import ")) {
                project.writeTest(source);
            }
        }
        return project;
    }

    ReadmeProject writeTest(String source) throws IOException {
        Matcher matcher = CLASS.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no class in " + source);
        }
        return write("src/test/java/" + matcher.group(1) + ".java", source);
    }

    ReadmeProject replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException("no " + old + " in " + text);
        }
        return write(file, text.replace(old, replacement));
    }

    /** {@return what Maven prints of a build in which the source does not answer} */
    String test() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("builders.maven"), "bin", "mvn").toString(),
                "--batch-mode",
                "-Dreadiness.source.url=jdbc:postgresql://localhost:1/orders",
                "-Dmaven.repo.local=" + System.getProperty("kit.repository"),
                "-Dmaven.repo.local.tail=" + System.getProperty("builders.repository"),
                "-Dmaven.repo.local.tail.ignoreAvailability=true",
                "test"));
        Process maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(5, TimeUnit.MINUTES)) {
            maven.destroy();
        }
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    private ReadmeProject write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}

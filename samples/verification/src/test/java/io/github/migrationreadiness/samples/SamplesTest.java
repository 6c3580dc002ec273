package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a sample one that can be copied as it stands. */
class SamplesTest {

    private static final Pattern KIT =
            Pattern.compile("<artifactId>migration-readiness-junit</artifactId>\\s*<version>(.+)</version>");

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.samples.Sample#all")
    void standsAlone(Sample sample) {
        assertThat(sample.read("pom.xml")).doesNotContain("<parent>").contains("<version>3.6.1</version>");
    }

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.samples.Sample#all")
    void usesTheKitThatItComesWith(Sample sample) throws IOException {
        String own = Files.readString(Path.of("pom.xml"));
        Matcher kit = KIT.matcher(sample.read("pom.xml"));
        assertThat(kit.find()).isTrue();
        assertThat(own).contains("<version>" + kit.group(1) + "</version>\n  </parent>");
    }

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.samples.Sample#all")
    void beginsItsReadmeWithInstallingTheKit(Sample sample) {
        assertThat(sample.read("README.md"))
                .contains("\n1. Until the first release, install the kit: `./mvnw install -DskipTests`");
    }

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.samples.Sample#all")
    void isInTheTableOfSamples(Sample sample) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("\n| [" + sample + "](" + sample + "/README.md) | ");
    }

    @Test
    void areFoundFromTheReadmeOfTheProject() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(samples/README.md)");
    }
}

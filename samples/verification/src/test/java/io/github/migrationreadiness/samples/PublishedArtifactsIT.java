package io.github.migrationreadiness.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What Maven Central asks of an artifact, and what its users look for in it. */
class PublishedArtifactsIT {

    private static final Path TOP = Path.of("..");

    enum Module {
        ASSERTIONS("assertions", "assertions", "pkg:maven/org.postgresql/postgresql@"),
        JUNIT("junit-extension", "junit", "pkg:maven/io.github.migrationreadiness/migration-readiness-assertions@");

        private final Path folder;
        private final String id;
        private final String dependency;

        Module(String folder, String id, String dependency) {
            this.folder = TOP.resolve(folder);
            this.id = id;
            this.dependency = dependency;
        }

        Path file(String ending) {
            String version = System.getProperty("kit.version", "of the build");
            return folder.resolve("target").resolve("migration-readiness-" + id + "-" + version + ending);
        }

        String moduleName() {
            return "io.github.migrationreadiness." + id;
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesWithSourcesJavadocAndBillOfMaterials(Module module) {
        assertThat(List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"))
                .allSatisfy(ending -> assertThat(module.file(ending)).isNotEmptyFile());
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheLicense(Module module) throws IOException {
        String license = Files.readString(TOP.resolve("LICENSE"));
        assertThat(entry(module.file(".jar"), "META-INF/LICENSE")).isEqualTo(license);
        assertThat(entry(module.file("-sources.jar"), "META-INF/LICENSE")).isEqualTo(license);
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatItBringsAlong(Module module) {
        assertThat(module.file("-cyclonedx.json")).content().contains("\"CycloneDX\"", module.dependency);
    }

    @Test
    void areModulesThatGoTogether() {
        ModuleFinder jars = ModuleFinder.of(Module.ASSERTIONS.file(".jar"), Module.JUNIT.file(".jar"));
        Set<String> names = Set.of(Module.ASSERTIONS.moduleName(), Module.JUNIT.moduleName());
        Configuration boot = ModuleLayer.boot().configuration();
        assertThatCode(() -> boot.resolve(jars, ModuleFinder.of(), names)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIs(Module module) throws Exception {
        assertThat(element(module.folder, "name")).isNotBlank();
        assertThat(element(module.folder, "description")).isNotBlank();
    }

    /** Its modules inherit the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "description",
                "url",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url",
                "issueManagement/url"
            })
    void theParentSaysWhereItIsFrom(String element) throws Exception {
        assertThat(element(TOP, element)).isNotBlank();
    }

    private static String element(Path folder, String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
        return XPathFactory.newInstance().newXPath().evaluate("/project/" + path, pom);
    }

    private static String entry(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? "" : new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        }
    }
}

package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSourcesTest {

    @TempDir
    private Path repository;

    @ParameterizedTest
    @CsvSource({
        "com.example.OrdersTest, src/test/java/com/example/OrdersTest.java",
        "com.example.OrdersTest$Nested$Deeper, src/test/java/com/example/OrdersTest.java",
        "OrdersTest, src/test/java/OrdersTest.java",
        "com.example.$Odd, src/test/java/com/example/%24Odd.java",
        "com.example.Prüfung, src/test/java/com/example/Pr%C3%BCfung.java",
    })
    void namesTheFileOfTheOutermostClass(String testClass, String uri) {
        assertThat(sources("src/test/java").uri(testClass)).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "./src/test/java/, src/test/java/T.java",
        "src\\test\\java, src/test/java/T.java",
        "my module/src, my%20module/src/T.java",
        "'', T.java",
    })
    void takesTheFolderAsPeopleWriteIt(String root, String uri) {
        assertThat(sources(root).uri("T")).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({"kt, com.example.OrdersTest", "groovy, com.example.OrdersTest$Nested"})
    void findsOutInWhichLanguageItIsWritten(String ending, String testClass) throws IOException {
        create("src/test/kotlin/com/example/OrdersTest." + ending);
        assertThat(sources("src/test/kotlin").uri(testClass))
                .isEqualTo("src/test/kotlin/com/example/OrdersTest." + ending);
    }

    @Test
    void knowsAClassWithADollarInItsName() throws IOException {
        create("src/test/java/com/example/Orders$Test.java");
        assertThat(sources("src/test/java").uri("com.example.Orders$Test"))
                .isEqualTo("src/test/java/com/example/Orders%24Test.java");
    }

    @Test
    void startsFromTheRootOfTheRepositoryAlsoInAModule() throws IOException {
        create("orders/src/test/java/com/example/OrdersTest.kt");
        TestSources ofModule = new TestSources("orders/src/test/java", repository.resolve("orders"));
        assertThat(ofModule.uri("com.example.OrdersTest")).isEqualTo("orders/src/test/java/com/example/OrdersTest.kt");
    }

    private TestSources sources(String root) {
        return new TestSources(root, repository);
    }

    private void create(String file) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }
}

package io.github.migrationreadiness.config;

import io.github.migrationreadiness.docs.GeneratedPart;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    @Tag("docs")
    void listsTheKeysAsTheyAre() throws IOException {
        new GeneratedPart("keys").is(KeyTable.markdown());
    }
}

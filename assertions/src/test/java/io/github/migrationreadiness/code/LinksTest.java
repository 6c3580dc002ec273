package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private static final URI PAGE = URI.create("https://learn.microsoft.com/azure/postgresql/migrate/page");

    @ParameterizedTest
    @CsvSource({
        "guide.md, https://learn.microsoft.com/azure/postgresql/migrate/guide",
        "../../dms/guide.md#part, https://learn.microsoft.com/azure/dms/guide#part",
        "/sql/guide, https://learn.microsoft.com/sql/guide",
        "https://aka.ms/guide, https://aka.ms/guide"
    })
    void becomeWhatTheSitePublishes(String link, String absolute) {
        assertThat(Links.absolute(PAGE, "See [the guide](" + link + ") (twice)."))
                .contains("(" + absolute + ")");
    }

    @Test
    void leaveTheTextAroundThemAlone() {
        assertThat(Links.absolute(PAGE, "a (b.md) [c](d.md) e"))
                .isEqualTo("a (b.md) [c](https://learn.microsoft.com/azure/postgresql/migrate/d) e");
    }
}

package io.github.migrationreadiness.postgres.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryListTest {

    @Test
    void namesComeWithoutBlanksQuotesFolderAndEnding() {
        assertThat(LibraryList.parse(" pg_cron , \"$libdir/timescaledb-2.17.so\",pgaudit,/usr/lib/plugins/age.so"))
                .containsExactlyInAnyOrder("pg_cron", "timescaledb-2.17", "pgaudit", "age");
    }

    @Test
    void anEmptyListHasNoNames() {
        assertThat(LibraryList.parse("")).isEmpty();
        assertThat(LibraryList.parse(" , ")).isEmpty();
    }

    @Test
    void aNameTwiceIsOne() {
        assertThat(LibraryList.parse("age,\"age\"")).containsExactly("age");
    }
}

package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"a,a,0", "'',abc,3", "abc,'',3", "kitten,sitting,3", "mode,mod,1", "url,ulr,2"})
    void distanceCountsCharactersToChange(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void aNameThatIsFarLongerIsNearNone() {
        assertThat(Nearest.to("mode".repeat(1_000_000), List.of("mode", "url"))).isEmpty();
    }
}

package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a text tells, as the test data write it: {@code 2009 | database=orders | sqlError=3169}; {@code …} cuts a value off.
 *
 * @param code the code, or {@code -}
 * @param values the values, and the database
 * @param remarked whether something does not fit together
 */
record ExpectedDiagnosis(String code, Map<String, String> values, boolean remarked) {

    static ExpectedDiagnosis parse(String line) {
        String[] fields = line.split(" \\| ", -1);
        Map<String, String> values = Arrays.stream(fields)
                .skip(1)
                .filter(field -> field.contains("="))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        return new ExpectedDiagnosis(fields[0], values, line.endsWith(" | remarks"));
    }

    void assertIs(Diagnosis diagnosis) {
        assertThat(diagnosis.code()).isEqualTo(Optional.of(code).filter(it -> !it.equals("-")));
        assertThat(cutOff(diagnosis)).isEqualTo(values);
        assertThat(diagnosis.remarks().isEmpty()).isEqualTo(!remarked);
    }

    private Map<String, String> cutOff(Diagnosis diagnosis) {
        Map<String, String> told = new TreeMap<>(diagnosis.values());
        if (diagnosis.database() != null) {
            told.put("database", diagnosis.database());
        }
        values.forEach((name, value) -> told.computeIfPresent(name, (key, actual) -> cutOff(value, actual)));
        return told;
    }

    private static String cutOff(String expected, String actual) {
        String beginning = expected.replace("…", "");
        return expected.endsWith("…") && actual.startsWith(beginning) ? expected : actual;
    }
}

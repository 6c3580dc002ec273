package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Side;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationKeyTest {

    @Test
    void noConstantIsForgotten() {
        long constants = Arrays.stream(ConfigurationKeys.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigurationKey.class)
                .count();
        assertThat(ConfigurationKeys.all()).doesNotHaveDuplicates().hasSize((int) constants);
    }

    @Test
    void namesAreUniqueAlsoInTheEnvironment() {
        assertThat(NamedKey.all().map(NamedKey::name)).doesNotHaveDuplicates();
        assertThat(NamedKey.all().map(NamedKey::environmentVariable))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("READINESS(_[A-Z]+)+"));
    }

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.config.ConfigurationKeys#all")
    void descriptionsAreSentences(ConfigurationKey<?> key) {
        assertThat(key.description()).endsWith(".");
        assertThat(key.allowed()).isNotBlank().doesNotEndWith(".");
        assertThat(key.defaultText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("io.github.migrationreadiness.config.ConfigurationKeys#all")
    void defaultsAreAllowed(ConfigurationKey<?> key) {
        assertThat(key.fallback().isPresent()).isEqualTo(key.defaultText().startsWith("`"));
    }

    @Test
    void aKeyOfServersHasANameForEachSide() {
        assertThat(ConfigurationKeys.URL.name(Side.SOURCE)).isEqualTo("readiness.source.url");
        assertThat(ConfigurationKeys.URL.name(Side.TARGET)).isEqualTo("readiness.target.url");
        assertThat(ConfigurationKeys.SQL_SERVER_URL.name(Side.TARGET)).isEqualTo("readiness.sqlserver.target.url");
        assertThat(ConfigurationKeys.MODE.name()).isEqualTo("readiness.mode");
    }

    @Test
    void aKeyHasNoNameForAnotherScope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigurationKeys.SIMULATE.name(Side.SOURCE))
                .withMessage("There is no key readiness.source.simulate, but readiness.target.simulate");
        assertThatIllegalArgumentException().isThrownBy(ConfigurationKeys.URL::name);
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigurationKeys.MODE.name(Side.TARGET));
    }

    @Test
    void onlyPasswordsAreSecrets() {
        assertThat(ConfigurationKeys.all())
                .filteredOn(ConfigurationKey::isSecret)
                .containsExactly(
                        ConfigurationKeys.PASSWORD,
                        ConfigurationKeys.SSL_PASSWORD,
                        ConfigurationKeys.SQL_SERVER_PASSWORD);
    }
}

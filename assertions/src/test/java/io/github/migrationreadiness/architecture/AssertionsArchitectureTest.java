package io.github.migrationreadiness.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.github.migrationreadiness.MigrationAssertions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AssertionsArchitectureTest {

    private static final String ROOT = "io.github.migrationreadiness";
    private static final JavaClasses CLASSES = Structure.moduleOf(MigrationAssertions.class);

    static final List<ArchRule> OF_ALL_MODULES = Structure.rules();

    static final List<ArchRule> OF_THIS_MODULE = List.of(
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "..",
                            "java..",
                            "javax.sql..",
                            "javax.net.ssl..",
                            "javax.security.auth..",
                            "com.fasterxml.jackson..",
                            "org.assertj.core..",
                            "org.opentest4j..",
                            "org.postgresql..",
                            "org.jspecify.annotations..")
                    .because("it works with any test framework and without the extension"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".jupiter..", ROOT + ".config..", ROOT + ".provider..")
                    .because("modules depend one way"),
            classes()
                    .that()
                    .resideInAPackage(ROOT + ".code")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".code", "java..", "org.jspecify.annotations..")
                    .because("documented errors are data"),
            classes()
                    .that()
                    .resideInAPackage(ROOT + ".check")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + ".check",
                            ROOT + ".code",
                            "java.io..",
                            "java.lang..",
                            "java.time..",
                            "java.util..",
                            "java.net..",
                            "org.opentest4j..",
                            "org.jspecify.annotations..")
                    .because("the vocabulary is free of any database"),
            classes()
                    .that()
                    .resideInAPackage(ROOT + ".acceptance")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + ".acceptance",
                            ROOT + ".check",
                            ROOT + ".code",
                            ROOT + ".file",
                            "java..",
                            "org.jspecify.annotations..")
                    .because("what is accepted is text about findings, whatever they were found in"),
            classes()
                    .that()
                    .resideInAPackage(ROOT + ".postgres.reference")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".postgres.reference", "java..", "org.jspecify.annotations..")
                    .because("what is documented is data, and known without a server"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            ROOT + ".server",
                            ROOT + ".postgres",
                            ROOT + ".postgres.tls",
                            ROOT + ".postgres.catalog",
                            ROOT + ".sqlserver",
                            ROOT + ".sqlserver.catalog")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("java.sql..", "org.postgresql..").and(not(type(SQLException.class))))
                    .because("a check decides, and leaves sessions to the servers"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.microsoft..")
                    .because("whichever driver the user has will do"),
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".server")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".postgres..", ROOT + ".sqlserver..", "org.postgresql..")
                    .because("what both systems have in common knows neither"),
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".sqlserver..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".postgres..")
                    .because("neither system knows of the other"),
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".sqlserver.catalog")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT, ROOT + ".sqlserver", ROOT + ".sqlserver.check")
                    .because("the catalogue knows queries and rows, not who asks"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".document")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..")
                    .because("documents are read in one place"),
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".postgres.catalog")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT, ROOT + ".postgres", ROOT + ".postgres.check")
                    .because("the catalogue knows queries and rows, not who asks"));

    @ParameterizedTest
    @FieldSource("OF_ALL_MODULES")
    void holdsToWhatEveryModuleHoldsTo(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("OF_THIS_MODULE")
    void holdsToItsOwnRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void isLookedAtAsAWhole() {
        assertThat(CLASSES.size()).isGreaterThan(100);
        assertThat(CLASSES.contain(MigrationAssertions.class)).isTrue();
        assertThat(CLASSES.contain(AssertionsArchitectureTest.class)).isFalse();
    }
}

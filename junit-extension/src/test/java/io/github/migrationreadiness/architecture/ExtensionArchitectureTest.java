package io.github.migrationreadiness.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExtensionArchitectureTest {

    private static final String ROOT = "io.github.migrationreadiness";
    private static final JavaClasses CLASSES = Structure.moduleOf(MigrationReadiness.class);

    static final List<ArchRule> OF_ALL_MODULES = Structure.rules();

    static final List<ArchRule> OF_THIS_MODULE = List.of(
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".config..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".provider..", ROOT + ".jupiter..", "org.junit..")
                    .because("a configuration is read without tests and servers"),
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".provider..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".jupiter..", "org.junit..")
                    .because("servers start without tests"),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.EmbeddedServer")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.EmbeddedDirectories")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.PostgresBinaries")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.ClassPathBinaries")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.zonky..")
                    .because("nobody else may need the library to be loaded"),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.ContainerServer")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.ContainerAccess")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.SqlServerContainer")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                    .because("nobody else may need the library to be loaded"),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".provider.SqlServerSessions")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.microsoft.sqlserver..")
                    .because("nobody else may need the driver to be loaded"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".console..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".console..", "picocli..")
                    .because("the console is a program on top of everything, with a library that suites do not have"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "..internal..")
                    .because("what is internal is of no other module's business"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.junit.platform.commons.util..")
                    .because("JUnit keeps its utilities to itself"),
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(Extension.class)
                    .should()
                    .beFinal()
                    .because("one extension serves all tests, at once"),
            classes()
                    .that()
                    .areAssignableTo(Extension.class)
                    .should()
                    .resideInAPackage(ROOT + ".jupiter")
                    .because("that is where JUnit comes in"));

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
        assertThat(CLASSES.size()).isGreaterThan(60);
        assertThat(CLASSES.contain(MigrationReadiness.class)).isTrue();
        assertThat(CLASSES.contain(ExtensionArchitectureTest.class)).isFalse();
    }
}

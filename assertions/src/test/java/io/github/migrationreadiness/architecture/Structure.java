package io.github.migrationreadiness.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URL;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractSoftAssertions;
import org.jspecify.annotations.NullMarked;

/** The rules that hold for the code of every module. */
public final class Structure {

    private Structure() {}

    /**
     * {@return the classes that stand beside one of them, which are those of its module without the tests}
     *
     * @param one a class of the module
     */
    public static JavaClasses moduleOf(Class<?> one) {
        URL classes = one.getProtectionDomain().getCodeSource().getLocation();
        return new ClassFileImporter().importUrl(classes);
    }

    /** {@return the rules} */
    public static List<ArchRule> rules() {
        return List.of(
                noCycles(),
                everyPackageIsNullMarked(),
                nobodyInheritsByAccident(),
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                noClasses().should().accessClassesThat().resideInAPackage("java.util.logging.."),
                noClasses().should().dependOnClassesThat().resideInAPackage("org.slf4j.."));
    }

    private static ArchRule noCycles() {
        return slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().should(new BeNullMarked()).because("a null that nobody promised is not looked for");
    }

    private static ArchRule nobodyInheritsByAccident() {
        return classes()
                .that()
                .arePublic()
                .and(DescribedPredicate.not(INTERFACES))
                .and()
                .areNotAssignableTo(AbstractAssert.class)
                .and()
                .areNotAssignableTo(AbstractSoftAssertions.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould(ArchCondition.from(modifier(JavaModifier.ABSTRACT)))
                .because("only what AssertJ subclasses itself is meant to be inherited as it is");
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    private static final class BeNullMarked extends ArchCondition<JavaClass> {
        BeNullMarked() {
            super("be in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            JavaPackage place = type.getPackage();
            boolean marked = place.tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(type, marked, place.getName() + " holds " + type.getName()));
        }
    }
}

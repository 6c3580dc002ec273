package io.github.migrationreadiness.jupiter;

import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the extension that a class makes in code, beside which that of an annotation has nothing to do. */
final class RegisteredExtension {

    private RegisteredExtension() {}

    /** {@return what a static field of the class, or of one around it, registers} */
    static Optional<MigrationReadinessExtension> inCode(Class<?> testClass) {
        return Hierarchy.enclosing(testClass)
                .flatMap(
                        type -> AnnotationSupport.findAnnotatedFieldValues(
                                type, RegisterExtension.class, MigrationReadinessExtension.class)
                                .stream())
                .findFirst();
    }
}

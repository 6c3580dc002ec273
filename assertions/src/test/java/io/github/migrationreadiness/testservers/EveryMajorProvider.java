package io.github.migrationreadiness.testservers;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Turns the majors of {@link EveryMajor} into servers. None starts before its test uses it. */
final class EveryMajorProvider extends AnnotationBasedArgumentsProvider<EveryMajor> {

    static final String PROPERTY = "readiness.test.majors";

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, EveryMajor majors) {
        return selected(majors, System.getProperty(PROPERTY, String.join(",", PostgresMajors.USUAL))).stream()
                .map(TestServer::major)
                .map(Arguments::of);
    }

    static List<String> selected(EveryMajor majors, String usual) {
        if (majors.value().length > 0) {
            return PostgresMajors.ascending(List.of(majors.value()));
        }
        return PostgresMajors.parse(usual).stream()
                .filter(major -> PostgresMajors.isBetween(majors.from(), major, majors.to()))
                .toList();
    }
}

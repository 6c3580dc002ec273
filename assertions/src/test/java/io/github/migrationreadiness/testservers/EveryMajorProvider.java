package io.github.migrationreadiness.testservers;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Turns the majors of {@link EveryMajor} into servers. None starts before its test uses it. */
final class EveryMajorProvider extends AnnotationBasedArgumentsProvider<EveryMajor> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, EveryMajor majors) {
        List<String> selected = selected(majors, PostgresMajors.selected());
        if (selected.isEmpty() && System.getProperty(PostgresMajors.PROPERTY) == null) {
            throw new IllegalStateException("None of the usual majors is meant: the test would never run");
        }
        return selected.stream().map(TestServer::major).map(Arguments::of);
    }

    static List<String> selected(EveryMajor majors, List<String> usual) {
        if (majors.value().length > 0) {
            return PostgresMajors.ascending(List.of(majors.value()));
        }
        return usual.stream()
                .filter(major -> PostgresMajors.isBetween(majors.from(), major, majors.to()))
                .toList();
    }
}

package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lists the databases of {@link ForEachDatabase}. Where it cannot, it leaves it to the tests to fail with the reason. */
final class ForEachDatabaseExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), ForEachDatabase.class);
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return runs(
                new MigrationReadinessExtension().servers(context).postgres().source());
    }

    private static Stream<DatabaseRun> runs(SourceServer source) {
        try {
            List<SourceDatabase> databases = source.databases();
            return databases.isEmpty()
                    ? Stream.of(DatabaseRun.OnNone.forWantOfOne())
                    : databases.stream().map(database -> new DatabaseRun.OnOne(database.name()));
        } catch (RuntimeException notListed) {
            return Stream.of(new DatabaseRun.OnNone(notListed));
        }
    }
}

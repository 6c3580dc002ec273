package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.config.ExplicitSettings;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;

/**
 * Injects the servers of a migration and sees to it that a test which judged nothing does not count as passed. Registered
 * by {@link MigrationReadiness}, or with a {@link #builder()} for servers that the program has at hand:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final MigrationReadinessExtension READINESS =
 *         MigrationReadinessExtension.builder().source(dataSource).mode(Mode.OFFLINE).build();
 * }</pre>
 */
public final class MigrationReadinessExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver {

    private final @Nullable ExplicitSettings explicit;
    private final Supplies supplies;

    /** Creates the extension of {@link MigrationReadiness}, which says what is to be configured. */
    public MigrationReadinessExtension() {
        this(null, Supplies.NONE);
    }

    MigrationReadinessExtension(@Nullable ExplicitSettings explicit, Supplies supplies) {
        this.explicit = explicit;
        this.supplies = supplies;
    }

    /** {@return a builder, for a static field annotated with {@code @RegisterExtension}} */
    public static MigrationReadinessBuilder builder() {
        return new MigrationReadinessBuilder();
    }

    /** Before the tests, so that a wrong configuration fails the class in its own words. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (servers(context).target().isEmpty()) {
            Targetless.abortIfDemandedBy(context.getRequiredTestClass(), Set.of(BeforeAll.class, AfterAll.class));
        }
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        if (servers(context).target().isEmpty()) {
            Targetless.abortIfDemandedBy(instance.getTestClass().getDeclaredConstructors());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CurrentTest.begins(new Context(context).results());
        if (servers(context).target().isEmpty()) {
            Targetless.abortIfDemandedBy(context.getRequiredTestMethod());
            Stream.concat(Stream.of(context.getRequiredTestClass()), context.getEnclosingTestClasses().stream())
                    .forEach(type -> Targetless.abortIfDemandedBy(type, Set.of(BeforeEach.class, AfterEach.class)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CurrentTest.ends();
        Optional<String> nothingJudged = new Context(context).results().reasonToAbort();
        if (context.getExecutionException().isEmpty() && nothingJudged.isPresent()) {
            throw new TestAbortedException(nothingJudged.get());
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
        SoftlyCollected.throwDocumented(context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(invocation, method, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Demand.of(parameter.getParameter()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Demand demand = Demand.of(parameter.getParameter()).orElseThrow();
        return new Injection(new Context(context), servers(context)).resolve(demand);
    }

    private SharedServers servers(ExtensionContext context) {
        ExplicitSettings settings = explicit == null ? Suite.settings(context.getRequiredTestClass()) : explicit;
        return new Context(context).servers(settings, supplies);
    }
}

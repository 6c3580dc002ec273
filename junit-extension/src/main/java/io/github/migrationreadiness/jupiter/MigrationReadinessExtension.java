package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.config.ExplicitSettings;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Injects the servers of a migration, and fails tests that check nothing. Registered by {@link MigrationReadiness}, or with
 * a {@link #builder()} for servers that the program supplies:
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

    private final ExplicitSettings explicit;
    private final SuppliedServers supplies;

    /** Creates the extension of {@link MigrationReadiness}, which sets the configuration. */
    public MigrationReadinessExtension() {
        this(ExplicitSettings.none(), SuppliedServers.NONE);
    }

    MigrationReadinessExtension(ExplicitSettings explicit, SuppliedServers supplies) {
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
        RequiredJUnit.require();
        Class<?> testClass = context.getRequiredTestClass();
        Overrides.requireTests(testClass);
        AcceptedFindings.requireSound(testClass);
        targetless(context).abortIfDemandedBy(Lifecycle.aroundAll(testClass));
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        RequiredJUnit.require();
        targetless(context).abortIfDemandedBy(Stream.of(instance.getTestClass().getDeclaredConstructors()));
        requireDatabase(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CurrentTest.begins(new Context(context).results());
        targetless(context)
                .abortIfDemandedBy(Stream.concat(
                        Stream.of(context.getRequiredTestMethod()),
                        Hierarchy.enclosing(context.getRequiredTestClass()).flatMap(Lifecycle::aroundEach)));
        requireDatabase(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CurrentTest.ends();
        if (context.getExecutionException().isEmpty()) {
            new Context(context).injected().requireUse();
            new Context(context).results().requireSoundPass();
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
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable unfinished) {
            new Context(context).factory().injected().excuse();
            throw unfinished;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return !isReplaced(context)
                && InjectionRequest.of(parameter.getParameter()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        InjectionRequest demand = InjectionRequest.of(parameter.getParameter()).orElseThrow();
        return injection(context).resolve(demand, use(demand, parameter, context));
    }

    /** What constructors and lifecycle methods take is not the test's to ask. */
    private Runnable use(InjectionRequest demand, ParameterContext parameter, ExtensionContext context) {
        boolean ofTest = context.getTestMethod()
                .filter(parameter.getDeclaringExecutable()::equals)
                .isPresent();
        return ofTest && servers(context).haveToBeAsked()
                ? new Context(context).injected().watch(demand)
                : Injection.UNWATCHED;
    }

    /** {@return the servers of a test class, whichever extension of the class it is asked of} */
    SharedServers servers(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        MigrationReadinessExtension inCharge =
                RegisteredExtension.inCode(testClass).orElse(this);
        ExplicitSettings settings = Suite.settings(testClass, inCharge.explicit);
        return new Context(context).servers(settings, inCharge.supplies);
    }

    /** A ready-made suite brings the annotation along, and only one extension may resolve a parameter. */
    private boolean isReplaced(ExtensionContext context) {
        return RegisteredExtension.inCode(context.getRequiredTestClass())
                .filter(other -> other != this)
                .isPresent();
    }

    /** Fails with the documented code where the databases of a class that runs for each could not be listed. */
    private void requireDatabase(ExtensionContext context) {
        if (new Context(context).run().isPresent()) {
            injection(context).requireDatabase();
        }
    }

    private MissingTarget targetless(ExtensionContext context) {
        return new MissingTarget(servers(context));
    }

    private Injection injection(ExtensionContext context) {
        return new Injection(new Context(context), servers(context));
    }
}

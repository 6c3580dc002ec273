package io.github.migrationreadiness;

import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The line that asked: the first one that belongs neither to the kit nor to what stands between, such as AssertJ and the
 * proxies of its soft assertions. A test of a ready-made suite is a line that asked, too.
 */
final class UsersLine {

    private static final String KIT = "io.github.migrationreadiness.";
    private static final String SUITES = KIT + "suite.";
    private static final String PROXY = "$ByteBuddy$";

    private static final List<String> BETWEEN =
            List.of("java.", "jdk.", "sun.", "org.assertj.core.", "net.bytebuddy.", "org.junit.");

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private UsersLine() {}

    /**
     * {@return the error, whose stack trace begins with the line that asked; with the whole one where none did}
     *
     * @param error an error that was made on this thread by a method that has not returned yet
     */
    static <E extends Throwable> E first(E error) {
        StackTraceElement[] whole = error.getStackTrace();
        WALKER.walk(frames -> frames.filter(frame -> !isBetween(frame.getDeclaringClass()))
                        .findFirst())
                .map(StackWalker.StackFrame::toStackTraceElement)
                .map(line -> Arrays.asList(whole).indexOf(line))
                .filter(index -> index > 0)
                .ifPresent(index -> error.setStackTrace(Arrays.copyOfRange(whole, index, whole.length)));
        return error;
    }

    private static boolean isBetween(Class<?> type) {
        return type.getName().contains(PROXY) || BETWEEN.stream().anyMatch(type.getName()::startsWith) || isOfKit(type);
    }

    /** Other classes of the same packages, such as the kit's own tests, come from elsewhere. */
    private static boolean isOfKit(Class<?> type) {
        return type.getName().startsWith(KIT)
                && !type.getName().startsWith(SUITES)
                && Objects.equals(origin(type), origin(UsersLine.class));
    }

    private static @Nullable CodeSource origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }
}

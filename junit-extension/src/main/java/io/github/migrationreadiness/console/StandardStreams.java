package io.github.migrationreadiness.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The output of the process, in a charset that has every name of a database. */
final class StandardStreams {

    private StandardStreams() {}

    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset()), true);
    }

    /** The locale of containers and schedulers says ASCII and means nothing by it. */
    static Charset charset() {
        Charset ofLocale = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Charset::forName)
                .orElseGet(Charset::defaultCharset);
        return ofLocale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : ofLocale;
    }
}

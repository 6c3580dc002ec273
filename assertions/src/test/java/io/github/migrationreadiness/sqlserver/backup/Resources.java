package io.github.migrationreadiness.sqlserver.backup;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Documents as the commands print them. */
public final class Resources {

    private Resources() {}

    /** {@return the path of a document} */
    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Resources.class.getResource("/sqlserver/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

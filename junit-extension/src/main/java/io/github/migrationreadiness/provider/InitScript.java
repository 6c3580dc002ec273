package io.github.migrationreadiness.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A script that fills a server of the kit's own. It runs as superuser, statement by statement, since CREATE DATABASE does
 * not like company. Of psql's commands it takes those that {@link ScriptReader} knows.
 *
 * @param name how messages name the script
 * @param text the statements
 * @param place where it was read, if it may include its neighbours
 */
record InitScript(String name, String text, Optional<URI> place) {

    /** The driver does not part what follows a body BEGIN ATOMIC; so asked, the server takes it as it is. */
    static final String SESSION = "?preferQueryMode=simple";

    InitScript(String name, String text) {
        this(name, text, Optional.empty());
    }

    static InitScript at(URI place) {
        try (InputStream content = place.toURL().openStream()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new InitScript(place.toString(), text, Optional.of(place));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The init script " + place + " cannot be read", unreadable);
        }
    }

    void runOn(StartedServer server) {
        new ScriptReader().read(this).forEach(part -> part.runOn(server));
    }

    /** {@return the script that this one names by a path from its own folder, or inside its own jar} */
    InitScript neighbour(String path) {
        URI here = place.orElseThrow(() -> new IllegalStateException("The init script " + name + " has no folder"));
        return at(resolve(here, path));
    }

    /** {@link URI#resolve} knows nothing of the inside of a jar. */
    private static URI resolve(URI here, String path) {
        try {
            return new URL(here.toURL(), new URI(null, null, path, null).toString()).toURI();
        } catch (MalformedURLException | URISyntaxException unclear) {
            throw new IllegalStateException("The init script " + here + " includes what is no path: " + path, unclear);
        }
    }
}

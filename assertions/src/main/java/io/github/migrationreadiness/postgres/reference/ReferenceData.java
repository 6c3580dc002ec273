package io.github.migrationreadiness.postgres.reference;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What flexible server offers and the migration service takes, as documented on some date. It stands in for a target that
 * cannot be asked itself; a live flexible server knows better.
 *
 * <pre>{@code
 * ReferenceData.bundled().offer("16").get("postgis");    // 3.5.2
 * }</pre>
 */
public final class ReferenceData {

    private static final String BUNDLED = "flexible-server.properties";
    private static final List<Key> ABOUT_EXTENSIONS = List.of(Key.EXTENSION, Key.PRELOAD, Key.SESSION_PRELOAD);

    /** The strongest first; the last one is the kit's own, which says something to every key. */
    private final List<ReferenceFile> files;

    private ReferenceData(List<ReferenceFile> files) {
        this.files = files;
    }

    /** {@return the data that the kit brings} */
    public static ReferenceData bundled() {
        return Holder.BUNDLED_DATA;
    }

    /**
     * {@return the data of a file, and the kit's own where that says nothing}
     *
     * <p>It is a properties file in UTF-8 with the keys of the bundled one. A later state of one extension is enough:
     *
     * <pre>{@code
     * as-of = 2026-03-01
     * source = mail of the support, case 4711
     * extension.age = 13-17 1.5.0
     * }</pre>
     *
     * @param file the file, with its own date and source
     * @throws IllegalArgumentException if a key or a value of it is wrong; the message tells everything that is
     * @throws UncheckedIOException if it cannot be read as text in UTF-8
     */
    public static ReferenceData from(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            ReferenceFile own = ReferenceFile.read(String.valueOf(file.getFileName()), file.toString(), reader);
            return new ReferenceData(List.of(own, Holder.BUNDLED_FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** {@return the date of the state that it describes} */
    public LocalDate asOf() {
        return origin().asOf();
    }

    /** {@return the page or the person that says so} */
    public String source() {
        return origin().source();
    }

    /**
     * {@return where it was read what an extension offers or needs: the strongest file that says anything about it}
     *
     * @param extension its name
     */
    public Origin origin(String extension) {
        return files.stream()
                .filter(file -> ABOUT_EXTENSIONS.stream()
                        .anyMatch(
                                key -> file.find(key.text() + normal(extension)).isPresent()))
                .findFirst()
                .orElseGet(() -> files.get(files.size() - 1))
                .origin();
    }

    /**
     * {@return whether anything is known about a major version of PostgreSQL}
     *
     * @param major the major version, such as {@code 16}
     */
    public boolean covers(String major) {
        return majors().contains(major);
    }

    /** {@return the major versions of PostgreSQL that something is known about} */
    public Set<String> majors() {
        return extensions()
                .flatMap(extension -> versions(extension).keySet().stream())
                .collect(toUnmodifiableSet());
    }

    /**
     * {@return the extensions that are offered, each with the version that CREATE EXTENSION installs}
     *
     * @param major the major version of PostgreSQL, such as {@code 16}
     */
    public SortedMap<String, String> offer(String major) {
        SortedMap<String, String> offer = new TreeMap<>();
        extensions().forEach(extension -> {
            String version = versions(extension).get(major);
            if (version != null) {
                offer.put(extension, version);
            }
        });
        return Collections.unmodifiableSortedMap(offer);
    }

    /**
     * {@return whether an extension was offered up to a major version of PostgreSQL, but not there}
     *
     * @param extension its name
     * @param major the first major version that lacks it, such as {@code 16}
     */
    public boolean endsBefore(String extension, String major) {
        Set<String> offered = versions(normal(extension)).keySet();
        return !offered.contains(major) && offered.stream().anyMatch(earlier -> earlier.compareTo(major) < 0);
    }

    /**
     * {@return the library that an extension needs in {@code shared_preload_libraries}}
     *
     * @param extension its name
     */
    public Optional<String> preloadLibrary(String extension) {
        return library(Key.PRELOAD, extension);
    }

    /**
     * {@return the library that an extension needs in {@code session_preload_libraries}}
     *
     * @param extension its name
     */
    public Optional<String> sessionPreloadLibrary(String extension) {
        return library(Key.SESSION_PRELOAD, extension);
    }

    /**
     * {@return the extensions that the migration service refuses although the target offers them}
     *
     * @param refusal when it refuses them
     */
    public Set<String> refused(Refusal refusal) {
        return names(refusal.key());
    }

    /**
     * {@return whether a flexible server has an extension for itself, so that nobody can drop it}
     *
     * @param extension its name
     */
    public boolean isPartOfServer(String extension) {
        return names(Key.PART_OF_SERVER.text()).contains(normal(extension));
    }

    /** {@return the relations of {@code pg_catalog} on which no rights can be granted} */
    public Set<String> restrictedCatalogs() {
        return names(Key.RESTRICTED_CATALOGS.text());
    }

    /** {@return the procedural languages that are offered} */
    public Set<String> languages() {
        return names(Key.LANGUAGES.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferenceData data && files.equals(data.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return origin().toString();
    }

    private Origin origin() {
        return files.get(0).origin();
    }

    private Optional<String> library(Key kind, String extension) {
        return find(kind.text() + normal(extension)).flatMap(NameList::parseOne);
    }

    private Set<String> names(String key) {
        return find(key).map(NameList::parse).orElse(Set.of());
    }

    private Map<String, String> versions(String extension) {
        return find(Key.EXTENSION.text() + extension).map(Versions::parse).orElse(Map.of());
    }

    private Optional<String> find(String key) {
        return files.stream().flatMap(file -> file.find(key).stream()).findFirst();
    }

    private Stream<String> extensions() {
        String prefix = Key.EXTENSION.text();
        return files.stream()
                .flatMap(file -> file.entries().keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .distinct();
    }

    private static String normal(String extension) {
        return extension.toLowerCase(Locale.ROOT);
    }

    /** Read when it is first needed, and once. */
    private static final class Holder {

        private static final ReferenceFile BUNDLED_FILE = readBundled();
        private static final ReferenceData BUNDLED_DATA = new ReferenceData(List.of(BUNDLED_FILE));

        private static ReferenceFile readBundled() {
            try (InputStream bytes = ReferenceData.class.getResourceAsStream(BUNDLED)) {
                if (bytes == null) {
                    throw new IllegalStateException("The kit's own " + BUNDLED + " is missing");
                }
                return ReferenceFile.read(
                        "documentation", BUNDLED, new InputStreamReader(bytes, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

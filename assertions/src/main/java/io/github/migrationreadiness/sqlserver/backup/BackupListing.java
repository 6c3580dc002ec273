package io.github.migrationreadiness.sqlserver.backup;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.document.DocumentFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The files in the container or folder that the migration service restores databases from.
 *
 * <pre>{@code
 * // az storage blob list --container-name migration --num-results "*" -o json > blobs.json
 * BackupListing backups = BackupListing.ofBlobs(Path.of("blobs.json"))
 *         .inContainer("migration")
 *         .forPlan(Plan.online().migrating("orders", "billing"));
 * assertThat(backups).hasOneFolderPerDatabase().hasOnlyBackupFiles();
 * }</pre>
 */
public final class BackupListing implements Subject {

    private final Facts facts;
    private final Plan plan;
    private final Recorder recorder;

    private BackupListing(Facts facts, Plan plan, Recorder recorder) {
        this.facts = facts;
        this.plan = plan;
        this.recorder = recorder;
    }

    /**
     * {@return the files of a directory and of all directories in it; links are followed}
     *
     * @param directory such as the share that backups are written to
     * @throws IllegalArgumentException if there is no such directory
     * @throws java.io.UncheckedIOException if a part of it cannot be read
     */
    public static BackupListing ofDirectory(Path directory) {
        return of("folder " + Shown.quoted(directory.toString()), DirectoryListing.read(directory));
    }

    /**
     * {@return the files in a container}
     *
     * @param file what {@code az storage blob list --num-results "*" -o json} printed, in UTF-8 or with a byte order mark
     * @throws io.github.migrationreadiness.document.MalformedDocumentException if it is something else, or only a part
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static BackupListing ofBlobs(Path file) {
        return of("list of blobs " + Shown.quoted(file.toString()), BlobList.read(DocumentFile.read(file)));
    }

    /**
     * {@return the files in a container}
     *
     * @param json what {@code az storage blob list --num-results "*" -o json} printed
     * @throws io.github.migrationreadiness.document.MalformedDocumentException if it is something else, or only a part
     */
    public static BackupListing ofBlobs(String json) {
        return of("list of blobs", BlobList.read(json));
    }

    /**
     * {@return files that are known otherwise}
     *
     * @param files all files of the container or folder
     */
    public static BackupListing of(Collection<BackupFile> files) {
        return of("list of files", files);
    }

    private static BackupListing of(String origin, Collection<BackupFile> files) {
        Facts facts = new Facts(origin, List.copyOf(files), Optional.empty(), Map.of(), List.of(), Map.of());
        return new BackupListing(facts, Plan.online(), Recorder.NONE);
    }

    /**
     * {@return this listing with the name of the container}
     *
     * @param name the name alone, without account and address
     */
    public BackupListing inContainer(String name) {
        return with(facts.in(requireNonNull(name, "name")));
    }

    /**
     * {@return this listing with the folder of a database; without one it is the folder of the database's own name}
     *
     * @param database the exact name of the database
     * @param folder the folder that the migration is told, such as {@code prod/orders}; empty for the root
     */
    public BackupListing withFolder(String database, String folder) {
        return with(facts.with(requireNonNull(database, "database"), withoutSlashes(folder)));
    }

    /**
     * {@return this listing with what is known of the backups, so that it is certain which database a file belongs to}
     *
     * @param histories one for each database; they replace what was known before
     */
    public BackupListing knowing(BackupHistory... histories) {
        return with(facts.knowing(List.of(histories)));
    }

    /**
     * {@return this listing for a plan}
     *
     * @param plan the migration that it is judged for
     */
    public BackupListing forPlan(Plan plan) {
        return new BackupListing(facts, requireNonNull(plan, "plan"), recorder);
    }

    /**
     * {@return this listing whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public BackupListing recordingTo(Consumer<CheckResult> recorder) {
        return new BackupListing(facts, plan, this.recorder.withResults(recorder));
    }

    /**
     * {@return this listing, which tells when it has produced a result or gives out a fact}
     *
     * @param use runs at each use, on whichever thread
     */
    public BackupListing onUse(Runnable use) {
        return new BackupListing(facts, plan, recorder.withUse(use));
    }

    /** {@return all files} */
    public List<BackupFile> files() {
        return asked().files();
    }

    /** {@return the files by their folders, in the order of their names; the root is the empty name} */
    public Map<String, List<BackupFile>> folders() {
        return files().stream().collect(groupingBy(BackupFile::folder, TreeMap::new, toList()));
    }

    /** {@return the name of the container, where it was given} */
    public Optional<String> container() {
        return facts.container();
    }

    /**
     * {@return the folder that a database is restored from; empty for the root}
     *
     * <p>If nobody named it, it is the one with the name of the database. A plan for one database alone may have it in any
     * folder, if there is only one, or in the root.
     *
     * @param database the exact name of the database
     */
    public String folderOf(String database) {
        return Optional.ofNullable(facts.folders().get(database))
                .or(() -> plan.databases().equals(List.of(database)) ? onlyFolder() : Optional.empty())
                .orElse(database);
    }

    /**
     * {@return the files in the folder of a database, not those in folders within it}
     *
     * @param database the exact name of the database
     */
    public List<BackupFile> filesOf(String database) {
        String folder = folderOf(database);
        return files().stream().filter(file -> file.folder().equals(folder)).toList();
    }

    /**
     * {@return the databases that a file belongs to by what is known of the backups: none where it is not known, several where
     * files of several databases have the same name}
     *
     * @param file one of the files
     */
    public Set<String> ownersOf(BackupFile file) {
        return asked().owners().getOrDefault(file.key(), Set.of());
    }

    /**
     * {@return what is known of the backups of a database}
     *
     * @param database the exact name of the database
     */
    public Optional<BackupHistory> historyOf(String database) {
        return asked().histories().stream()
                .filter(history -> history.name().equals(database))
                .findFirst();
    }

    private Optional<String> onlyFolder() {
        Set<String> folders = folders().keySet();
        return folders.size() == 1 ? folders.stream().findFirst() : Optional.empty();
    }

    private Facts asked() {
        recorder.used();
        return facts;
    }

    private BackupListing with(Facts changed) {
        return new BackupListing(changed, plan, recorder);
    }

    private static String withoutSlashes(String folder) {
        return requireNonNull(folder, "folder").replaceAll("^/+|/+$", "");
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    @Override
    public String server() {
        return container().map(name -> "container " + Shown.quoted(name)).orElse(facts.origin());
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public void record(CheckResult result) {
        recorder.record(result);
    }

    @Override
    public String toString() {
        return facts.files().size() + " files in " + server();
    }

    /** What is known of the files, by whoever may have said it. */
    private record Facts(
            String origin,
            List<BackupFile> files,
            Optional<String> container,
            Map<String, String> folders,
            List<BackupHistory> histories,
            Map<String, Set<String>> owners) {

        Facts in(String name) {
            return new Facts(origin, files, Optional.of(name), folders, histories, owners);
        }

        Facts with(String database, String folder) {
            Map<String, String> more = new HashMap<>(folders);
            more.put(database, folder);
            return new Facts(origin, files, container, Map.copyOf(more), histories, owners);
        }

        Facts knowing(List<BackupHistory> histories) {
            return new Facts(origin, files, container, folders, List.copyOf(histories), owners(histories));
        }

        private static Map<String, Set<String>> owners(List<BackupHistory> histories) {
            Map<String, Set<String>> owners = new HashMap<>();
            histories.forEach(history -> history.sets().stream()
                    .flatMap(set -> set.stripes().stream())
                    .forEach(stripe -> owners.computeIfAbsent(stripe.key(), key -> new TreeSet<>())
                            .add(history.name())));
            return owners;
        }
    }
}

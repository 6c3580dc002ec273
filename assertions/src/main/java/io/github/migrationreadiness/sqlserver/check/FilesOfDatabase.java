package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseFile;
import java.util.List;

/** The files of one database; that it has none cannot be. */
final class FilesOfDatabase {

    private FilesOfDatabase() {}

    static List<DatabaseFile> of(SqlServerDatabase database) {
        List<DatabaseFile> files = database.read(DatabaseFile.ALL).stream()
                .filter(file -> file.databaseName().equals(database.name()))
                .toList();
        if (files.isEmpty()) {
            throw InconclusiveException.inconclusive("the server shows no file of the database", "");
        }
        return files;
    }
}

package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * A package of SQL Server Integration Services that the server stores. Those in the file system are invisible to SQL.
 *
 * @param folder the folder or the project that holds it
 * @param name its exact name
 * @param maintenancePlan whether it is a maintenance plan, which Management Studio stores as a package
 */
public record SsisPackage(String folder, String name, boolean maintenancePlan) {

    private static final long MAINTENANCE_PLAN = 6;

    /** Those in msdb; the data collector brings packages of its own. */
    public static final TsqlQuery<SsisPackage> IN_MSDB = TsqlQuery.ofServer(
                    "SSIS packages in msdb", """
            SELECT f.foldername AS folder_name, p.name AS package_name, p.packagetype
            FROM msdb.dbo.sysssispackages AS p
            JOIN msdb.dbo.sysssispackagefolders AS f ON f.folderid = p.folderid
            WHERE f.foldername <> N'Data Collector'
            ORDER BY f.foldername, p.name""", SsisPackage::readFromMsdb)
            .requiring(Visibility.SSIS_PACKAGES);

    /** The database of the catalog, on servers that have one. */
    public static final String CATALOG = "SSISDB";

    /** Those in the catalog; asked in {@value #CATALOG} and nowhere else. */
    public static final TsqlQuery<SsisPackage> IN_CATALOG = TsqlQuery.ofDatabase(
                    "SSIS packages in SSISDB", """
            SELECT pr.name AS project_name, pk.name AS package_name
            FROM catalog.packages AS pk
            JOIN catalog.projects AS pr ON pr.project_id = pk.project_id
            ORDER BY pr.name, pk.name""", SsisPackage::readFromCatalog)
            .since(11)
            .requiring(Visibility.SSIS_CATALOG);

    private static SsisPackage readFromMsdb(Row row) throws SQLException {
        return new SsisPackage(
                row.text("folder_name"), row.text("package_name"), row.number("packagetype") == MAINTENANCE_PLAN);
    }

    private static SsisPackage readFromCatalog(Row row) throws SQLException {
        return new SsisPackage(row.text("project_name"), row.text("package_name"), false);
    }
}

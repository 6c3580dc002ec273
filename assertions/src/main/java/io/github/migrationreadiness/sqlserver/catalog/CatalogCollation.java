package io.github.migrationreadiness.sqlserver.catalog;

import org.jspecify.annotations.Nullable;

/**
 * By which rule an Azure SQL database compares the names of its objects.
 *
 * @param description a collation, or {@code DATABASE_DEFAULT} for that of the database; {@code null} where it tells none
 */
public record CatalogCollation(@Nullable String description) {

    /** That of the database that the session is in. */
    public static final TsqlQuery<CatalogCollation> OF_SESSION = TsqlQuery.ofDatabase(
                    "collation of the catalog",
                    """
            SELECT d.catalog_collation_type_desc
            FROM sys.databases AS d
            WHERE d.name = DB_NAME()""",
                    row -> new CatalogCollation(row.optionalText("catalog_collation_type_desc")))
            .since(15);

    /**
     * {@return the collation that counts}
     *
     * @param ofDatabase the collation of the database
     */
    public String in(String ofDatabase) {
        return description == null || description.equals("DATABASE_DEFAULT") ? ofDatabase : description;
    }
}

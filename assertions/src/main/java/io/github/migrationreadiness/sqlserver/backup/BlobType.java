package io.github.migrationreadiness.sqlserver.backup;

/** How a container keeps a file. */
public enum BlobType {
    /** In blocks, which SQL Server 2016 and later restore from. */
    BLOCK,
    /** In pages, which SQL Server 2012 and 2014 need. */
    PAGE,
    /** In blocks that are only ever added to. */
    APPEND,
    /** It is no blob, or nobody said. */
    UNKNOWN;

    static BlobType of(String name) {
        return switch (name) {
            case "BlockBlob" -> BLOCK;
            case "PageBlob" -> PAGE;
            case "AppendBlob" -> APPEND;
            default -> UNKNOWN;
        };
    }
}

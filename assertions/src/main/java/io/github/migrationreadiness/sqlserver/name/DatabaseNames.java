package io.github.migrationreadiness.sqlserver.name;

import java.util.Locale;
import java.util.Set;

/** Decides whether Azure SQL Database takes the name of a database. */
public final class DatabaseNames {

    /**
     * The reserved keywords of Transact-SQL: 185, of which one consists of two words. Those of ODBC, of Azure Synapse and those
     * that may become reserved stand on the same page and do not count. Documented at
     * https://learn.microsoft.com/sql/t-sql/language-elements/reserved-keywords-transact-sql.
     */
    private static final Set<String> RESERVED = Set.of("""
            ADD,ALL,ALTER,AND,ANY,AS,ASC,AUTHORIZATION,BACKUP,BEGIN,BETWEEN,BREAK,BROWSE,BULK,BY,CASCADE,CASE,CHECK,\
            CHECKPOINT,CLOSE,CLUSTERED,COALESCE,COLLATE,COLUMN,COMMIT,COMPUTE,CONSTRAINT,CONTAINS,CONTAINSTABLE,CONTINUE,\
            CONVERT,CREATE,CROSS,CURRENT,CURRENT_DATE,CURRENT_TIME,CURRENT_TIMESTAMP,CURRENT_USER,CURSOR,DATABASE,DBCC,\
            DEALLOCATE,DECLARE,DEFAULT,DELETE,DENY,DESC,DISK,DISTINCT,DISTRIBUTED,DOUBLE,DROP,DUMP,ELSE,END,ERRLVL,\
            ESCAPE,EXCEPT,EXEC,EXECUTE,EXISTS,EXIT,EXTERNAL,FETCH,FILE,FILLFACTOR,FOR,FOREIGN,FREETEXT,FREETEXTTABLE,\
            FROM,FULL,FUNCTION,GOTO,GRANT,GROUP,HAVING,HOLDLOCK,IDENTITY,IDENTITY_INSERT,IDENTITYCOL,IF,IN,INDEX,INNER,\
            INSERT,INTERSECT,INTO,IS,JOIN,KEY,KILL,LEFT,LIKE,LINENO,LOAD,MERGE,NATIONAL,NOCHECK,NONCLUSTERED,NOT,NULL,\
            NULLIF,OF,OFF,OFFSETS,ON,OPEN,OPENDATASOURCE,OPENQUERY,OPENROWSET,OPENXML,OPTION,OR,ORDER,OUTER,OVER,PERCENT,\
            PIVOT,PLAN,PRECISION,PRIMARY,PRINT,PROC,PROCEDURE,PUBLIC,RAISERROR,READ,READTEXT,RECONFIGURE,REFERENCES,\
            REPLICATION,RESTORE,RESTRICT,RETURN,REVERT,REVOKE,RIGHT,ROLLBACK,ROWCOUNT,ROWGUIDCOL,RULE,SAVE,SCHEMA,\
            SECURITYAUDIT,SELECT,SEMANTICKEYPHRASETABLE,SEMANTICSIMILARITYDETAILSTABLE,SEMANTICSIMILARITYTABLE,\
            SESSION_USER,SET,SETUSER,SHUTDOWN,SOME,STATISTICS,SYSTEM_USER,TABLE,TABLESAMPLE,TEXTSIZE,THEN,TO,TOP,TRAN,\
            TRANSACTION,TRIGGER,TRUNCATE,TRY_CONVERT,TSEQUAL,UNION,UNIQUE,UNPIVOT,UPDATE,UPDATETEXT,USE,USER,VALUES,\
            VARYING,VIEW,WAITFOR,WHEN,WHERE,WHILE,WITH,WITHIN GROUP,WRITETEXT""".split(","));

    private DatabaseNames() {}

    /**
     * {@return whether a name is a reserved word, in any case and as a whole; letters that only look alike make no word}
     *
     * @param name the exact name, without brackets
     */
    public static boolean isReserved(String name) {
        return CharacterWidth.of(name) == CharacterWidth.SINGLE_BYTE
                && RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }

    /**
     * {@return whether a name has a semicolon in it}
     *
     * @param name the exact name, without brackets
     */
    public static boolean hasSemicolon(String name) {
        return name.indexOf(';') >= 0;
    }

    /** {@return the reserved words, in upper case} */
    public static Set<String> reservedWords() {
        return RESERVED;
    }
}

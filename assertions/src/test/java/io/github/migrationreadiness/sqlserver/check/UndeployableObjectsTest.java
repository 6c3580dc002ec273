package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 2060 of objects that the target does not know. */
class UndeployableObjectsTest {

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void findsColumnsWhoseValuesAreFiles() {
        copying.from()
                .table("dbo", Copying.UGLY)
                .column("photo", Map.of("is_filestream", 1))
                .column("name", Map.of("is_filestream", 0));
        assertThatJudging(UndeployableObjects.filestream(), copying.database())
                .isViolated("[2060] SqlSchemaCopyFailed: FILESTREAM column [photo] (database \"orders\")")
                .says("Deployed failure: FILESTREAM column [photo] is not supported. Object element: [dbo]."
                        + Copying.UGLY_QUOTED + ".")
                .finds("[dbo]." + Copying.UGLY_QUOTED + " FILESTREAM column [photo]");
    }

    @Test
    void findsReferencesToOtherDatabases() {
        copying.from().table("dbo", "v");
        reference("NULL", "'billing'");
        reference("NULL", "'billing'");
        reference("NULL", "'orders'");
        reference("NULL", "NULL");
        reference("'other'", "'orders'");
        assertThatJudging(UndeployableObjects.crossDatabaseReferences(), copying.database())
                .isViolated("[2060] SqlSchemaCopyFailed: reference to database [billing] (database \"orders\")")
                .finds("[dbo].[v] reference to database [billing]", "[dbo].[v] reference to database [orders]");
    }

    @Test
    void findsAssembliesAndQueuesThatSomebodyMade() {
        copying.from()
                .insert("sys.assemblies", Map.of("name", "a]b", "is_user_defined", 1))
                .insert("sys.assemblies", Map.of("name", "Microsoft.SqlServer.Types", "is_user_defined", 0))
                .insert("sys.objects", Map.of("name", "inbox", "type", "SQ"))
                .insert(
                        "sys.objects",
                        Map.of("name", "EventNotificationErrorsQueue", "type", "SQ", "is_ms_shipped", 1));
        assertThatJudging(UndeployableObjects.assemblies(), copying.database()).finds("[a]]b] CLR assembly");
        assertThatJudging(UndeployableObjects.queues(), copying.database())
                .finds("[dbo].[inbox] queue of Service Broker");
    }

    private void reference(String server, String database) {
        copying.from()
                .execute("INSERT INTO sys.sql_expression_dependencies (referencing_id, referenced_server_name,"
                        + " referenced_database_name) SELECT MAX(object_id), " + server + ", " + database
                        + " FROM sys.objects");
    }
}

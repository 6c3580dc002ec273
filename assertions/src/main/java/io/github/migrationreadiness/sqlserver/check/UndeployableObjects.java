package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UndeployableObject;
import java.util.List;

/**
 * Verifies that a database has none of a kind of objects that Azure SQL Database does not know, so that its schema can be
 * deployed. The page names FILESTREAM and references to other databases among what might fail; for assemblies and Service
 * Broker, which Azure's assessment calls issues too, that the deployment fails is inferred.
 */
public final class UndeployableObjects implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    private final TsqlQuery<UndeployableObject> query;
    private final CheckDescription description;

    private UndeployableObjects(
            String name, TsqlQuery<UndeployableObject> query, String assertion, String grade, String advice) {
        this.query = query;
        this.description = CheckDescription.of(name, RecentAzureSqlError.OBJECT_NOT_DEPLOYED)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(query)
                .assertedBy(assertion)
                .graded(grade)
                .advising(advice);
    }

    /** {@return the check on columns whose values are files} */
    public static UndeployableObjects filestream() {
        return new UndeployableObjects(
                "filestream-columns",
                UndeployableObject.FILESTREAM_COLUMNS,
                "hasNoFilestreamColumns",
                "D",
                "Move the files to columns of type varbinary(max) or to Azure Blob Storage.");
    }

    /** {@return the check on objects that refer to other databases} */
    public static UndeployableObjects crossDatabaseReferences() {
        return new UndeployableObjects(
                "cross-database-references",
                UndeployableObject.CROSS_DATABASE_REFERENCES,
                "hasNoCrossDatabaseReferences",
                "D",
                "Bring what is referred to into the same database, or query it with external tables.");
    }

    /** {@return the check on assemblies} */
    public static UndeployableObjects assemblies() {
        return new UndeployableObjects(
                "clr-assemblies",
                UndeployableObject.ASSEMBLIES,
                "hasNoAssemblies",
                "D; that assemblies are refused: I",
                "Rewrite them in T-SQL, or choose a managed instance as the target.");
    }

    /** {@return the check on queues of Service Broker} */
    public static UndeployableObjects queues() {
        return new UndeployableObjects(
                "service-broker-queues",
                UndeployableObject.QUEUES,
                "hasNoServiceBrokerQueues",
                "D; that Service Broker is refused: I",
                "Use Azure Service Bus, or choose a managed instance as the target.");
    }

    @Override
    public CheckDescription description() {
        return description;
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<UndeployableObject> objects = database.read(query);
        return Findings.outcome(Findings.in(database)
                .violation(objects, UndeployableObjects::finding)
                .map(it -> filled(it, objects.get(0))));
    }

    private static Violation filled(Violation violation, UndeployableObject first) {
        return violation
                .because(first.reason())
                .fill("failure", first.reason() + " is not supported")
                .fill("objectElement", first.name());
    }

    private static Finding finding(UndeployableObject object) {
        return Finding.of(object.name()).with(object.reason());
    }
}

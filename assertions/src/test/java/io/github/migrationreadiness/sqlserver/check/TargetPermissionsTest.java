package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 2055 and 2060: what the login may do on the server of the target. */
class TargetPermissionsTest {

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void takesALoginThatMayDoBoth() {
        assertThatJudging(new ServerStatePermission(), copying.target("master")).passes();
        assertThatJudging(new SqlLoginsPermission(), copying.target("master")).passes();
    }

    @Test
    void findsALoginThatMayNotSeeTheStateOfTheServer() {
        deny("VIEW SERVER STATE", "VIEW SERVER PERFORMANCE STATE").login("a]b");
        assertThatJudging(new ServerStatePermission(), copying.target("master"))
                .isViolated("[2055] SqlInfoCollectionFailed")
                .finds("login [a]]b] lacks VIEW SERVER STATE => ALTER SERVER ROLE ##MS_ServerStateReader## ADD MEMBER"
                        + " [a]]b];");
        copying.targetServer.role("##MS_ServerStateReader##", false);
        assertThatJudging(new ServerStatePermission(), copying.target("master")).is(Status.VIOLATED);
    }

    @Test
    void takesEachOfTheWaysToSeeTheStateOfTheServer() {
        deny("VIEW SERVER STATE");
        assertThatJudging(new ServerStatePermission(), copying.target("master")).passes();
        deny("VIEW SERVER PERFORMANCE STATE");
        copying.targetServer.role("##MS_ServerStateReader##", true);
        assertThatJudging(new ServerStatePermission(), copying.target("master")).passes();
    }

    @Test
    void findsALoginThatMayNotReadTheLogins() {
        deny("SELECT on master.sys.sql_logins");
        assertThatJudging(new SqlLoginsPermission(), copying.target("master"))
                .isViolated("[2060] SqlSchemaCopyFailed")
                .findings()
                .singleElement()
                .asString()
                .startsWith(
                        "login [migrator] lacks SELECT on sys.sql_logins => ALTER SERVER ROLE ##MS_DefinitionReader##"
                                + " ADD MEMBER [migrator]; ");
    }

    @Test
    void knowsThePermissionsInMasterOnly() {
        assertThatJudging(new ServerStatePermission(), copying.target())
                .isInconclusive(
                        "the target leads to database [shop], and the permissions on its server are known in master only",
                        "Let the kit ask master too: target.withMaster(…), with a DataSource that leads there.");
    }

    @Test
    void asksMasterWhereItIsGiven() {
        AzureSqlTarget target = copying.target().withMaster(copying.target("master"));
        assertThatJudging(new ServerStatePermission(), target).passes();
        assertThatJudging(new AnyTableInTarget(), target).is(Status.VIOLATED);
        deny("SELECT on master.sys.sql_logins");
        target.refresh();
        assertThatJudging(
                        new SqlLoginsPermission(),
                        target.recordingTo(result -> {}).accepting(List.of()))
                .is(Status.VIOLATED);
    }

    @Test
    void closesMasterToo() {
        AzureSqlTarget master = copying.target("master");
        copying.target().withMaster(master).close();
        assertThatThrownBy(master::identity).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotMatterToAnInstance() {
        assertThatJudging(new SqlLoginsPermission(), Copying.instance())
                .isNotApplicable("the condition does not matter to Azure SQL Managed Instance");
    }

    private TestSqlServer deny(String... permissions) {
        for (String permission : permissions) {
            copying.targetServer.withoutPermission(permission);
        }
        return copying.targetServer;
    }
}

package io.github.migrationreadiness.sqlserver;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says what to do about a session that could not be opened, by the number of the engine's error and never by its words. */
final class FaultAdvice {

    private FaultAdvice() {}

    static String on(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 18456 ->
                "Check login and password: SQL Server answers alike for an unknown login, a wrong password and one that is"
                        + " disabled; the reason is in the server's error log.";
            case 18452 ->
                "The server takes logins of Windows only: use integrated security, or allow SQL Server logins.";
            case 18470, 18486, 18487, 18488 ->
                "The login is disabled, locked or its password has to be changed: ALTER LOGIN … fixes it.";
            case 4060, 911 -> "Check the name of the database, that it is online and that the login is a user of it.";
            case 916 -> "Make the login a user of the database: CREATE USER … FOR LOGIN ….";
            case 922, 924, 927, 942, 945, 976, 983 ->
                "The database is offline, being restored, in single-user mode or a secondary that is not readable: bring it"
                        + " online, or leave it out of the plan.";
            case 40508 ->
                "A session of Azure SQL Database cannot change its database: give a DataSource that leads to this one.";
            case 40532 -> "The login has to name the server: check the host name and user@server.";
            case 40615, 40914, 47073 ->
                "The firewall of the Azure SQL server keeps this address out: add a rule for it, or use a private endpoint.";
            case 40197, 40501, 40613, 10928, 10929, 49918, 49919, 49920 ->
                "The database is not available at the moment, which passes: run it again; a serverless one resumes meanwhile.";
            default -> byCause(failure);
        };
    }

    /** Pools wrap what the driver threw. */
    static SQLException origin(SQLException failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(it -> it.getErrorCode() != 0)
                .findFirst()
                .orElse(failure);
    }

    private static String byCause(SQLException failure) {
        if (failure instanceof SQLTimeoutException) {
            return "Check host, port, firewall and routing: nothing answered in time.";
        }
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return "Check encryption: the driver demands a certificate that it trusts and that names this host; see its"
                    + " properties encrypt, trustStore and hostNameInCertificate.";
        }
        return "Check host, port, login, encryption and firewall, and that the database is online.";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}

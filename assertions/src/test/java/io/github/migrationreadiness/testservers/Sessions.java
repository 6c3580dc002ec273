package io.github.migrationreadiness.testservers;

/** The sessions of a server. */
final class Sessions {

    private Sessions() {}

    /** {@return a statement that terminates other sessions and waits until they are gone, 10 s at most} */
    static String endOf(String condition) {
        String others = "FROM pg_catalog.pg_stat_activity WHERE pid <> pg_catalog.pg_backend_pid() AND " + condition;
        return """
                DO $$
                DECLARE
                    deadline timestamptz := pg_catalog.clock_timestamp() + interval '10 seconds';
                BEGIN
                    PERFORM pg_catalog.pg_terminate_backend(pid) %1$s;
                    WHILE EXISTS (SELECT 1 %1$s) LOOP
                        IF pg_catalog.clock_timestamp() > deadline THEN
                            RAISE EXCEPTION 'sessions do not end';
                        END IF;
                        PERFORM pg_catalog.pg_sleep(0.01);
                        PERFORM pg_catalog.pg_stat_clear_snapshot();
                    END LOOP;
                END $$""".formatted(others);
    }
}

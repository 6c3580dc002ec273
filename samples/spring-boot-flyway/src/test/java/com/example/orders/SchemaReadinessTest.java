package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadinessExtension;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.suite.SourceContentChecks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the migrations of this application have made of an empty database. */
@SpringBootTest
class SchemaReadinessTest implements SourceContentChecks {

    private static final EmbeddedPostgres SERVER = start();

    /** Where the database is: asked at the first question to it, when Spring has started, and with it Flyway. */
    @RegisterExtension
    static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
            .source(SchemaReadinessTest::url)
            .databases("orders")
            .build();

    @DynamicPropertySource
    static void useTheServer(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", SchemaReadinessTest::url);
    }

    /** The major version of your target. */
    @Test
    void targetOffersTheExtensions(SourceServer source) {
        assertThat(source).hasOnlyExtensionsOfferedBy("17"); // 603405
    }

    private static String url() {
        return SERVER.getJdbcUrl("postgres", "orders");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE orders");
            }
            return server;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The embedded server does not start", failure);
        }
    }
}

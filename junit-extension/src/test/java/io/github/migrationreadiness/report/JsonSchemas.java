package io.github.migrationreadiness.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The schemas that reports have to be true to; a format such as a URI counts too. */
final class JsonSchemas {

    /** Of OASIS, from the jar of a library. */
    static final JsonSchemas SARIF = new JsonSchemas("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

    /** Of the kit, from its jar. */
    static final JsonSchemas REPORT =
            new JsonSchemas("readiness-report.schema.json", SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private JsonSchemas(String resource, SpecificationVersion version) {
        try (InputStream content = Objects.requireNonNull(Report.class.getResourceAsStream(resource), resource)) {
            this.schema = SchemaRegistry.withDefaultDialect(version).getSchema(content);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<String> errorsIn(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}

package io.github.migrationreadiness.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.blob.core.windows.net/c/x.bak?sv=2020-08-04&sig=S3CRET%2Bx%3D&se=2024",
                "https://a.blob.core.windows.net/c?sig=S3CRET\\u0026se=2024",
                "{\"url\":\"https://a/c?sp=r\\u0026sig=S3CRET\"}",
                "first line\\nsig=S3CRET",
                "https%3A%2F%2Fa%3Fsig%3DS3CRET%26se%3D1",
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=S3CRET==;EndpointSuffix=core.windows.net",
                "Server=x;User Id=sa;Password=S3CRET,x;Encrypt=true",
                "Server=x;Uid=sa;Pwd={S3;CRET S3CRET};Encrypt=yes",
                "password = 'S3CRET S3CRET'",
                "{\"password\": \"S3CRET\\\" S3CRET\", \"user\": \"x\"}",
                "{\\\"accountKey\\\":\\\"S3CRET\\\",\\\"a\\\":1}",
                "\"authKey\" : \"IR@S3CRET@S3CRET\"",
                "authKey1: IR@S3CRET",
                "Endpoint=sb://x/;SharedAccessKeyName=a;SharedAccessKey=S3CRET",
                "jdbc:postgresql://db:5432/orders?user=x&password=S3CRET&ssl=true",
                "jdbc:sqlserver://db;user=sa;password=S3CRET;encrypt=true",
                "postgres://migrator:S3CRET@db.example.net:5432/orders",
                "postgres://migrator:S3CRET/S3CRET@db/orders",
                "Authorization: Bearer S3CRETS3CRETS3CRETS3CRET",
                "authorization: basic S3CRETS3CRETS3CRETS3CRET",
                "eyJS3CRETS3CRETS3CRET.S3CRETS3CRET.S3CRET-x",
                "az login --service-principal -u x --password S3CRET --tenant y",
                "az storage blob list --account-key S3CRET --container c",
                "az storage blob list --sas-token \"?sv=S3CRET\"",
                "PGPASSWORD=S3CRET psql",
                "client_secret=S3CRET&grant_type=x",
                "-----BEGIN RSA PRIVATE KEY-----\nS3CRETS3CRET\nS3CRET==\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\\nS3CRETS3CRET",
                "Properties{password=S3CRET, user=x}"
            })
    void takesSecretsOut(String text) {
        String redacted = Redaction.of(text);
        assertThat(redacted).doesNotContain("S3CRET").contains("***");
        assertThat(Redaction.of(redacted)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The password for server `db` is incorrect. Enter the correct password and retry the migration.",
                "https://a.blob.core.windows.net/c/full.bak",
                "https://db.example.net:5432/orders@2024",
                "password authentication failed for user \"migrator\"",
                "primary key: orders_pkey, foreign key: x",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "sign=1&design=2",
                "--passwords-are-fine --verbose"
            })
    void leavesTheRestAlone(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}

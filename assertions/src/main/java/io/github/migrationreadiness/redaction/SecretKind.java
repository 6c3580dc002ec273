package io.github.migrationreadiness.redaction;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of secrets that are told by what stands around them or by their form. Each has the characters that it is looked
 * for at and an example, in which the secret stands between ⟦ and ⟧. Where two kinds fit a place, the first in this order counts. Cells
 * of tables are the subject of {@link SecretColumns}.
 */
@SuppressWarnings("ImmutableEnumChecker") // finders have no state
enum SecretKind {

    /** In a URL, between user and host. */
    URL_PASSWORD(":", UrlPassword::ofUrl, "postgres://app:⟦x⟧@db.example.net/orders"),

    /** The same where the URL is a parameter of another. */
    ENCODED_URL_PASSWORD("%", UrlPassword::ofEncodedUrl, "url=postgres%3A%2F%2Fapp%3A⟦x⟧%40db.example.net"),

    /** In a line of a password file. */
    PASSFILE_LINE(":", PassfileLine::find, "db.example.net:5432:orders:app:⟦x⟧"),

    /** In a header of HTTP, whatever the scheme. */
    AUTHORIZATION(":=", Authorization::header, "Authorization: Basic ⟦YTpi⟧"),

    /** Behind a question for it, which names the user. */
    PROMPT(":\uFF1A", PasswordPrompt::find, "Password for user bob: ⟦x⟧"),

    /** In a list of YAML. */
    YAML_LIST(":", YamlList::find, "passwords: [⟦x, y⟧]"),

    /** Beside a name that is itself a value, as in Kubernetes, Spring and {@code web.config}. */
    NAMED_ENTRY(":=", MarkupValue::entry, "<add name=\"Password\" value=\"⟦x⟧\"/>"),

    /**
     * Behind a name and a sign, which is how conninfo, JDBC, ADO.NET, ODBC, JSON, YAML, T-SQL, PowerShell, environments and
     * the parameters of a URL have it.
     */
    NAMED_VALUE(":=%>\uFF1A\uFF1D", NamedValue::find, "host=db password=⟦x⟧ sslmode=require"),

    /** The content of an element of XML. */
    XML_ELEMENT(">&", MarkupValue::element, "<adminPassword>⟦x⟧</adminPassword>"),

    /** Between user and host, without a scheme before them. */
    ADDRESS_PASSWORD("@", UrlPassword::ofDsn, "app:⟦x⟧@db.example.net:5432/orders"),

    /** The value of a long option. */
    LONG_OPTION("-\u2013\u2014", LongOption::find, "New-AzDataMigrationToSqlDb -SourceSqlConnectionPassword ⟦x⟧"),

    /** The value of an option of one letter, where a known tool takes a password by it. */
    TOOL_OPTION("-/", ToolOption::find, "sqlcmd -S db -U app -P ⟦x⟧"),

    /** The value of an option that one command alone takes a secret by. */
    COMMAND_OPTION("-/", CommandOption::find, "curl --user app:⟦x⟧ https://host"),

    /** Between Oracle's user and the name of the database. */
    ORACLE_LOGON("/", PositionalPassword::ofOracle, "sqlplus scott/⟦x⟧@orcl"),

    /** Behind a share of Windows. */
    SHARE_PASSWORD("nN", PositionalPassword::ofShare, "net use z: \\\\srv\\share ⟦x⟧ /user:app"),

    /** A private key in PEM. */
    PRIVATE_KEY("-", TokenForms::privateKey, "-----BEGIN PRIVATE KEY-----⟦x⟧-----END PRIVATE KEY-----"),

    /** The argument behind the name of a secret. */
    NAMED_ARGUMENT("(", FunctionArgument::second, ".option(\"password\", \"⟦x⟧\")"),

    /** The password of a credential of .NET. */
    CREDENTIAL("(-", NetworkCredential::find, "[Net.NetworkCredential]::new(\"app\", \"⟦x⟧\")"),

    /** PowerShell's way to write a password into a script. */
    SECURE_STRING("cC", FunctionArgument::secureString, "ConvertTo-SecureString -String '⟦x⟧' -AsPlainText -Force"),

    /** The same with a pipe. */
    PIPED_SECURE_STRING("|", FunctionArgument::piped, "'⟦x⟧' | ConvertTo-SecureString -AsPlainText -Force"),

    /** A token behind the name of a scheme. */
    BEARER_TOKEN("bB", Authorization::scheme, "Bearer ⟦abcdefghijklmnop⟧"),

    /** A signature by the key of a storage account. */
    SHARED_KEY("sS", Authorization::shared, "SharedKey account:⟦x⟧"),

    /** A token in JSON Web Token's form. */
    WEB_TOKEN("e", TokenForms::webToken, "⟦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x⟧"),

    /** The key of an integration runtime. */
    RUNTIME_KEY("I", TokenForms::runtimeKey, "IR@⟦x⟧"),

    /** A key of a storage account that stands alone. */
    ACCOUNT_KEY(
            "=",
            TokenForms::accountKey,
            "⟦abcdefghijABCDEFGHIJ0123456789abcdefghijABCDEFGHIJ0123456789abcdefghijABCDEFGHIJ012345==⟧"),

    /** PostgreSQL's older hash of a password. */
    MD5_HASH("m", TokenForms::md5, "md5⟦0123456789abcdef0123456789abcdef⟧"),

    /** PostgreSQL's hash of a password. */
    SCRAM_HASH("S", TokenForms::scram, "SCRAM-SHA-256$⟦4096:c2FsdA==$c3RvcmVk:c2VydmVy⟧"),

    /** Hashes of Unix. */
    CRYPT_HASH("$", TokenForms::crypt, "$2b$⟦12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW⟧"),

    /** SQL Server's hash of a password. */
    BINARY_HASH("0", TokenForms::binaryHash, "0x0200⟦AABBCCDDEEFF00112233445566778899AABBCCDDEEFF00112233⟧"),

    /** A column of an INSERT. */
    INSERTED_VALUE(")", SqlArguments::ofInsert, "INSERT INTO users (name, password) VALUES ('app', '⟦x⟧')"),

    /** An argument of one of SQL Server's procedures. */
    PROCEDURE_ARGUMENT("sS", SqlArguments::ofProcedure, "EXEC sp_addlogin 'app', '⟦x⟧'"),

    /** MySQL's and Oracle's clause. */
    IDENTIFIED_BY("yY", IdentifiedBy::find, "CREATE USER app IDENTIFIED BY '⟦x⟧'"),

    /** Behind the word for a password, at the end of which it is looked for, in any language. */
    SPOKEN_PASSWORD("", SpokenValue::find, "ALTER ROLE app PASSWORD '⟦x⟧'");

    private static final int LATIN = 128;
    private static final SecretKind[][] BY_CHARACTER = new SecretKind[LATIN][];
    private static final SecretKind[] NONE = {};
    private static final Map<Character, SecretKind[]> OTHERS = Arrays.stream(values())
            .flatMap(kind -> kind.characters.chars().mapToObj(c -> (char) c))
            .filter(c -> c >= LATIN)
            .distinct()
            .collect(Collectors.toMap(c -> c, SecretKind::toldBy));

    static {
        for (char c = 0; c < LATIN; c++) {
            BY_CHARACTER[c] = toldBy(c);
        }
    }

    private final String characters;
    private final SecretFinder finder;
    private final String example;

    SecretKind(String characters, SecretFinder finder, String example) {
        this.characters = characters;
        this.finder = finder;
        this.example = example;
    }

    /** {@return what it looks like} */
    String example() {
        return example;
    }

    /** {@return the secret of this kind that a place of a text tells of} */
    Span find(BoundedText text, int at) {
        char c = text.at(at);
        boolean told = this == SPOKEN_PASSWORD
                ? BoundedText.isWord(c) && !BoundedText.isWord(text.at(at + 1))
                : characters.indexOf(c) >= 0;
        return told ? finder.find(text, at) : Span.NONE;
    }

    private static SecretKind[] toldBy(char c) {
        return Arrays.stream(values())
                .filter(kind -> kind.characters.indexOf(c) >= 0)
                .toArray(SecretKind[]::new);
    }

    private static SecretKind[] lookedForAt(char c) {
        if (c < LATIN) {
            return BY_CHARACTER[c];
        }
        return OTHERS.getOrDefault(c, NONE);
    }

    /** {@return the secret that a place of a text tells of, or {@link Span#NONE}} */
    static Span at(BoundedText text, int at) {
        char c = text.at(at);
        for (SecretKind kind : lookedForAt(c)) {
            Span secret = kind.finder.find(text, at);
            if (secret.isFound()) {
                return secret;
            }
        }
        return SPOKEN_PASSWORD.find(text, at);
    }
}

package io.github.migrationreadiness.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of an option of one letter, which means a password to some tools and a port to others: {@code sqlcmd -P x}. */
record ToolOption(BoundedText text, int dash) {

    private static final int FARTHEST = 400;
    private static final int LONGEST_PORT = 5;

    /** Tools by the options that hand them a password. */
    private enum Tools {
        SQL_SERVER("P", true, "sqlcmd bcp osql isql tsql mssql-cli mssql-scripter sqlcmd.exe bcp.exe osql.exe"),
        MYSQL("p", true, "mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump mycli"),
        WITH_SMALL_P("p", false, "mongo mongosh mongodump mongorestore"),
        AZURE("p", true, "az"),
        WITH_LOGIN("p", true, "docker podman oc helm"),
        SSHPASS("p", true, "sshpass"),
        POSTGRES(
                "W",
                false,
                "psql pg_dump pg_restore pg_dumpall pg_basebackup pgcopydb createdb dropdb vacuumdb reindexdb clusterdb"
                        + " pgbench pgloader psql.exe pg_dump.exe pg_restore.exe"),
        LDAP("w", false, "ldapsearch ldapmodify ldapadd ldapwhoami vsql"),
        WITH_USER("u", true, "curl wget"),
        OTHER("", false, "scp ssh pg_ctl createuser initdb nc nmap tar cp");

        private final String option;
        private final boolean attached;
        private final String names;

        Tools(String option, boolean attached, String names) {
            this.option = option;
            this.attached = attached;
            this.names = names;
        }

        static @Nullable Tools named(String word) {
            return BY_NAME.get(word);
        }
    }

    private static final Map<String, Tools> BY_NAME = Arrays.stream(Tools.values())
            .flatMap(tools -> Arrays.stream(tools.names.split(" ")).map(name -> Map.entry(name, tools)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static Span find(BoundedText text, int dash) {
        boolean slash = text.at(dash) == '/';
        boolean option = (slash ? "P" : "PpWwu").indexOf(text.at(dash + 1)) >= 0;
        boolean start = slash ? text.isExactly(dash - 1, " /P") : LongOption.isStart(text, dash);
        return option && start ? new ToolOption(text, dash).find() : Span.NONE;
    }

    private Span find() {
        int start = text.skipBack(dash, FARTHEST, c -> c != '\n' && c != '|');
        Optional<Tools> tools = toolsBetween(start);
        char letter = text.at(dash + 1);
        int from = LongOption.behind(text, dash + 2);
        if (from > dash + 2) {
            return tools.map(it -> isPassword(it, start, from)
                                    && it.option.indexOf(letter) >= 0
                                    && (letter != 'p' || it != Tools.MYSQL))
                            .orElseGet(() -> isBesideUser(text.part(start, dash), letter, from))
                    ? value(from, tools)
                    : Span.NONE;
        }
        boolean attached = tools.filter(it -> it.attached && it.option.indexOf(letter) >= 0)
                .filter(it -> isPassword(it, start, from))
                .isPresent();
        return attached && (text.at(dash) == '-' || isBehindSlashes(start)) ? value(dash + 2, tools) : Span.NONE;
    }

    /** {@code docker run -p 8080:80} has ports, and some commands of {@code az} have numbers or files. */
    private boolean isPassword(Tools tools, int start, int from) {
        String command = text.part(start, dash);
        if (command.contains(" login")) {
            return true;
        }
        return switch (tools) {
            case AZURE -> !isNumberOrFile(from);
            case WITH_LOGIN -> isBesideUser(command, text.at(dash + 1), from);
            default -> true;
        };
    }

    private boolean isNumberOrFile(int from) {
        Span value = LongOption.value(text, from);
        boolean number =
                value.isFound() && isPort(from) && text.skip(from, LONGEST_PORT, BoundedText::isDigit) == value.to();
        return number || text.at(from) == '@' || (value.isFound() && text.is(value.to() - 5, ".json"));
    }

    /** {@code /Projects} is a path, unless the user is given with a slash too. */
    private boolean isBehindSlashes(int start) {
        return text.part(start, dash).contains(" /U");
    }

    private boolean isPort(int from) {
        int digits = text.skip(from, LONGEST_PORT + 1, BoundedText::isDigit);
        return digits > from && digits - from <= LONGEST_PORT && !BoundedText.isWord(text.at(digits));
    }

    private Span value(int from, Optional<Tools> tools) {
        Span value = LongOption.value(text, from);
        if (tools.filter(it -> it == Tools.WITH_USER).isPresent()) {
            int colon = value.isFound() ? text.part(value).indexOf(':') : -1;
            return colon < 0 ? Span.NONE : new Span(value.from() + colon + 1, value.to());
        }
        return value;
    }

    /** Without the name of a tool, an option that follows a user is no port. */
    private boolean isBesideUser(String command, char letter, int from) {
        boolean user = letter == 'p' ? command.contains(" -u ") : command.contains("-U ") || command.contains("-User ");
        return user && letter != 'u' && letter != 'w' && !isPort(from);
    }

    /** {@return what the last tool is that a command names} */
    private Optional<Tools> toolsBetween(int start) {
        int end = dash;
        while (end > start) {
            int word = text.skipBack(end, end - start, ToolOption::isOfTool);
            Tools tools = word < end ? Tools.named(text.part(word, end).toLowerCase(Locale.ROOT)) : null;
            if (tools != null) {
                return Optional.of(tools);
            }
            end = word - 1;
        }
        return Optional.empty();
    }

    private static boolean isOfTool(int c) {
        return BoundedText.isWord(c) || c == '.' || c == '-';
    }
}

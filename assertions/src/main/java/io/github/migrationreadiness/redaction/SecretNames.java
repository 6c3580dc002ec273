package io.github.migrationreadiness.redaction;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What secrets are called: in connection strings, options, columns and the languages that servers speak. Case, accents,
 * hyphens, underscores and single blanks within a name do not count: {@code Account-Key} is {@code accountkey}.
 */
final class SecretNames {

    /** Names may begin with anything: {@code rolpassword}, {@code SourceSqlConnectionPassword}, {@code Datenbankkennwort}. */
    private static final String PASSWORDS = """
            English: password, passwd, passphrase, passcode, passwrd, pwd
            German: passwort, kennwort
            French: mot de passe
            Spanish: contraseña
            Portuguese: senha, palavra passe
            Russian: пароль, пароля, паролем, паролю
            Ukrainian: гасло
            Bulgarian: парола
            Chinese: 密码, 密碼, 口令
            Japanese: パスワード
            Korean: 암호, 비밀번호, 패스워드
            Polish: hasło, hasła, hasłem
            Turkish and Romanian: parola, parolası, şifre, şifresi
            Czech and Slovak: heslo, hesla, heslem
            Dutch: wachtwoord
            Swedish: lösenord, lösenordet
            Norwegian: passord
            Danish: adgangskode
            Finnish: salasana
            Hungarian: jelszó
            Serbian and Croatian: lozinka, лозинка
            Greek: συνθηματικό, κωδικός πρόσβασης
            Hebrew: סיסמה, סיסמא
            Arabic: كلمة المرور, كلمة السر
            Georgian: პაროლი
            Vietnamese: mật khẩu
            Indonesian: kata sandi
            Thai: รหัสผ่าน
            """;

    private static final String KEYS = """
            keys: account key, access key, api key, auth key, shared key, storage key, subscription key
            of functions and accounts: functions key, secret, shared access signature
            tokens: access token, sas token, refresh token, id token, auth token, bearer token, security token
            of sessions: session token, dbpass, dbpw, userpass, userpw, adminpass, adminpw, mysqlpass
            of key stores: storepass, keypass
            of PostgreSQL's configuration: ssl_passphrase_command, radius secrets
            """;

    /** Short ones, which end other words too. */
    private static final String WHOLE = "sig, pass, pw, pword, authkey1, authkey2, key1secret, token";

    private static final Map<Character, List<Name>> BY_LAST_LETTER = Stream.of(
                    Name.in(PASSWORDS, Use.PASSWORD), Name.in(KEYS, Use.KEY), Name.in(WHOLE, Use.WHOLE))
            .flatMap(names -> names)
            .distinct()
            .collect(groupingBy(Name::last));

    private enum Use {
        PASSWORD,
        KEY,
        WHOLE
    }

    private record Name(String letters, Use use) {

        /** Each line of a text has names, behind what they are. */
        static Stream<Name> in(String text, Use use) {
            return text.lines()
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf(':') + 1).split(",")))
                    .map(name -> new Name(folded(name), use));
        }

        char last() {
            return letters.charAt(letters.length() - 1);
        }
    }

    private SecretNames() {}

    /** {@return where the name of a secret begins that ends before a place, or -1} */
    static int startBefore(BoundedText text, int end) {
        return startBefore(text, end, Use.WHOLE);
    }

    /** {@return the same for passwords and keys: columns called pass and token hold something else as often} */
    static int startOfColumnBefore(BoundedText text, int end) {
        return startBefore(text, end, Use.KEY);
    }

    /** {@return the same for passwords alone: {@code secret "x"} and {@code token "x"} speak of a name} */
    static int startOfPasswordBefore(BoundedText text, int end) {
        return startBefore(text, end, Use.PASSWORD);
    }

    private static int startBefore(BoundedText text, int end, Use most) {
        int last = text.skipBack(end, 4, BoundedText::isMark) - 1;
        for (Name name : BY_LAST_LETTER.getOrDefault(folded(text.at(last)), List.of())) {
            int start = name.use().compareTo(most) <= 0 ? start(text, last, name) : -1;
            if (start >= 0) {
                return start;
            }
        }
        return -1;
    }

    private static int start(BoundedText text, int last, Name name) {
        int at = last;
        boolean joined = true;
        for (int i = name.letters().length() - 1; i >= 0; i--) {
            while (at >= 0 && BoundedText.isMark(text.at(at))) {
                at--;
            }
            if (!joined && isJoiner(text.at(at))) {
                at--;
            }
            if (at < 0 || folded(text.at(at)) != name.letters().charAt(i)) {
                return -1;
            }
            joined = false;
            at--;
        }
        return name.use() != Use.WHOLE || isBoundary(text, at + 1) ? at + 1 : -1;
    }

    private static boolean isJoiner(char c) {
        return c == '_' || c == '-' || c == ' ' || c == '\u00A0';
    }

    /** {@return whether nothing of the name stands before it; {@code %26sig} and {@code \\u0026sig} are escapes before it} */
    private static boolean isBoundary(BoundedText text, int start) {
        char before = text.at(start - 1);
        return !(BoundedText.isWord(before) || before == '-') || isEscape(text, start);
    }

    private static boolean isEscape(BoundedText text, int end) {
        boolean percent =
                text.at(end - 3) == '%' && BoundedText.isHex(text.at(end - 2)) && BoundedText.isHex(text.at(end - 1));
        boolean unicode = text.at(end - 6) == '\\' && text.at(end - 5) == 'u';
        boolean control = text.at(end - 2) == '\\' && "nrt".indexOf(text.at(end - 1)) >= 0;
        return percent || unicode || control;
    }

    private static String folded(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars()
                .filter(c -> BoundedText.isWord(c) && c != '_' && !BoundedText.isMark(c))
                .forEach(c -> letters.append(folded((char) c)));
        return letters.toString();
    }

    private static char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        boolean accented = c < '\u0250' || (c >= '\u0370' && c < '\u0400') || (c >= '\u1E00' && c < '\u2000');
        if (accented || (c >= '\uFF01' && c <= '\uFF5E')) {
            return Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .charAt(0));
        }
        return Character.toLowerCase(c);
    }
}

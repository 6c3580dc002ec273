package io.github.migrationreadiness.redaction;

import java.util.Optional;

/** What psql prints in its expanded mode: {@code rolpassword | x} in a line. */
record ExpandedTable() implements SecretTable {

    @Override
    public Optional<String> row(String line) {
        int sign = line.indexOf('|');
        if (sign < 0) {
            return line.startsWith("-[ ") ? Optional.of(line) : Optional.empty();
        }
        boolean secret =
                SecretTable.isSecret(line.substring(0, sign)) && SecretTable.isFilled(line.substring(sign + 1));
        return Optional.of(secret ? line.substring(0, sign) + "| " + Redaction.MASK : line);
    }
}

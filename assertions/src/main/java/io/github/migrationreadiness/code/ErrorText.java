package io.github.migrationreadiness.code;

/**
 * The texts of an error, empty where there are none.
 *
 * @param code its code
 * @param title its name, where that is not the first sentence of the message
 * @param message the whole message with named blanks
 * @param cause its cause
 * @param resolution its resolution
 */
record ErrorText(String code, String title, String message, String cause, String resolution) {}

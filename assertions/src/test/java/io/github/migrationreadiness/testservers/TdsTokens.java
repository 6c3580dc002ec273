package io.github.migrationreadiness.testservers;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the tokens of a TDS 7.4 response. All numbers are little-endian, all texts UTF-16LE. */
final class TdsTokens {

    private static final int LONGEST = 8000;
    private static final byte[] COLLATION = {0x09, 0x04, (byte) 0xD0, 0x00, 0x34};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    TdsTokens loginAck() {
        TdsTokens body = new TdsTokens()
                .number(1, 1)
                .raw(0x74, 0, 0, 4)
                .shortText("Microsoft SQL Server")
                .raw(15, 0, 16, 3);
        return number(0xAD, 1).framed(body);
    }

    TdsTokens databaseChange(String now, String before) {
        return number(0xE3, 1)
                .framed(new TdsTokens().number(1, 1).shortText(now).shortText(before));
    }

    /** Drivers write parameters in it. */
    TdsTokens collation() {
        return number(0xE3, 1)
                .framed(new TdsTokens().number(7, 1).number(5, 1).raw(COLLATION).number(0, 1));
    }

    TdsTokens error(int number, String message) {
        int severity = number == 18456 ? 14 : 16;
        TdsTokens body = new TdsTokens()
                .number(number, 4)
                .raw(1, severity)
                .number(message.length(), 2)
                .raw(message.getBytes(UTF_16LE))
                .shortText("SQL01")
                .shortText("")
                .number(1, 4);
        return number(0xAA, 1).framed(body);
    }

    TdsTokens columns(List<String> names, List<Class<?>> types) {
        number(0x81, 1).number(names.size(), 2);
        for (int i = 0; i < names.size(); i++) {
            number(0, 4).number(1, 2).type(types.get(i)).shortText(names.get(i));
        }
        return this;
    }

    TdsTokens row(List<? extends @Nullable Object> values, List<Class<?>> types) {
        number(0xD1, 1);
        for (int i = 0; i < types.size(); i++) {
            value(values.get(i), types.get(i));
        }
        return this;
    }

    /** What comes before a connection is lost. */
    TdsTokens halfARow() {
        return columns(List.of("lost"), List.of(Long.class)).raw(0xD1, 8, 1);
    }

    /** The end of one statement. */
    TdsTokens done(boolean more, boolean failed, int rows) {
        return number(0xFD, 1).end((more ? 1 : 0) | (failed ? 2 : 0) | (rows < 0 ? 0 : 0x10), Math.max(0, rows));
    }

    /** The end of what a client has called off. */
    TdsTokens attentionDone() {
        return number(0xFD, 1).end(0x20, 0);
    }

    /** The end of a statement within a procedure call. */
    TdsTokens doneInProcedure(int rows) {
        return number(0xFF, 1).end(1 | 0x10, rows);
    }

    TdsTokens procedureDone(boolean failed) {
        return number(0x79, 1).number(0, 4).number(0xFE, 1).end(failed ? 2 : 0, 0);
    }

    TdsTokens raw(int... unsigned) {
        for (int value : unsigned) {
            bytes.write(value);
        }
        return this;
    }

    private TdsTokens end(int status, long rows) {
        return number(status, 2).number(0xC1, 2).number(rows, 8);
    }

    private TdsTokens framed(TdsTokens body) {
        return number(body.bytes.size(), 2).raw(body.toByteArray());
    }

    private TdsTokens type(Class<?> type) {
        if (type == Long.class) {
            return raw(0x26, 8);
        }
        if (type == Integer.class) {
            return raw(0x26, 4);
        }
        if (type == Boolean.class) {
            return raw(0x68, 1);
        }
        if (type == BigDecimal.class) {
            return raw(0x6C, 17, 25, 0);
        }
        return type == byte[].class
                ? number(0xA5, 1).number(LONGEST, 2)
                : number(0xE7, 1).number(LONGEST, 2).raw(COLLATION);
    }

    private void value(@Nullable Object value, Class<?> type) {
        if (value == null) {
            boolean longLength = type == String.class || type == byte[].class;
            number(longLength ? 0xFFFF : 0, longLength ? 2 : 1);
        } else if (value instanceof Boolean bit) {
            raw(1, bit ? 1 : 0);
        } else if (value instanceof BigDecimal decimal) {
            raw(17, decimal.signum() < 0 ? 0 : 1)
                    .littleEndian(decimal.unscaledValue().abs(), 16);
        } else if (value instanceof Number number) {
            int length = type == Long.class ? 8 : 4;
            raw(length).number(number.longValue(), length);
        } else {
            byte[] content = value instanceof byte[] binary
                    ? binary
                    : Objects.toString(value).getBytes(UTF_16LE);
            number(content.length, 2).raw(content);
        }
    }

    private void littleEndian(BigInteger value, int length) {
        for (int i = 0; i < length; i++) {
            bytes.write(value.shiftRight(8 * i).byteValue());
        }
    }

    private TdsTokens shortText(String text) {
        return number(text.length(), 1).raw(text.getBytes(UTF_16LE));
    }

    private TdsTokens number(long value, int length) {
        bytes.write(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                0,
                length);
        return this;
    }

    private TdsTokens raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }
}

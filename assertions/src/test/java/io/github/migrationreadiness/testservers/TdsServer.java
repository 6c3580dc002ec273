package io.github.migrationreadiness.testservers;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks as much TDS 7.4, the protocol of SQL Server, as Microsoft's driver needs, and answers statements as a test says. It
 * proves what the kit sends with the real driver and how it takes what comes back; it knows no T-SQL.
 */
public final class TdsServer implements AutoCloseable {

    private static final int PRELOGIN = 0x12;
    private static final int LOGIN = 0x10;
    private static final int BATCH = 0x01;
    private static final int CALL = 0x03;
    private static final int ATTENTION = 0x06;
    private static final int PACKET = 4096;
    private static final int HEADER = 8;
    private static final Pattern USE = Pattern.compile("(?i)use \\[(.*)]", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("SELECT (\\d+) AS readiness_query");

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<String, TdsReply>> replies = new CopyOnWriteArrayList<>();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicInteger attentions = new AtomicInteger();
    private Function<String, TdsReply> otherwise = statement -> TdsReply.nothing();
    private TdsReply atLogin = TdsReply.done();

    private TdsServer() throws IOException {
        this.listener = new ServerSocket(0, 50, Sockets.loopback());
        daemon(this::accept);
    }

    /** {@return a server that takes every login and answers every statement with no rows} */
    public static TdsServer start() {
        try {
            return new TdsServer()
                    .on(
                            "@@LOCK_TIMEOUT",
                            TdsReply.columns("lock_timeout", "open_transactions")
                                    .row(-1, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the statements that contain a text; what was said last counts. */
    public TdsServer on(String part, TdsReply reply) {
        replies.add(0, Map.entry(part, reply));
        return this;
    }

    /** Answers all other statements. */
    public TdsServer otherwise(Function<String, TdsReply> reply) {
        this.otherwise = reply;
        return this;
    }

    /** Answers logins. */
    public TdsServer atLogin(TdsReply reply) {
        this.atLogin = reply;
        return this;
    }

    /** {@return every statement that was sent, one by one} */
    public List<String> statements() {
        return statements;
    }

    /** {@return how many requests came after the logins} */
    public int roundTrips() {
        return roundTrips.get();
    }

    /** {@return how many sessions were opened} */
    public int sessions() {
        return sockets.size();
    }

    /** {@return how often a client called off what it had asked} */
    public int attentions() {
        return attentions.get();
    }

    /** {@return Microsoft's driver on the way to this server} */
    public SQLServerDataSource dataSource() {
        SQLServerDataSource source = new SQLServerDataSource();
        source.setServerName("127.0.0.1");
        source.setPortNumber(listener.getLocalPort());
        source.setUser("migrator");
        source.setPassword("not looked at");
        source.setEncrypt("false");
        source.setConnectRetryCount(0);
        source.setLoginTimeout(20);
        return source;
    }

    @Override
    public void close() {
        Sockets.close(listener);
        sockets.forEach(Sockets::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                Message message = Message.read(in);
                if (message.type() == ATTENTION) {
                    endWhatWasCalledOff(socket.getOutputStream());
                }
                boolean lost = loses(message);
                send(socket.getOutputStream(), respond(message), !lost);
                if (lost || isRefused(message)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    /** The driver waits for the end of the answer first, and for that of the attention then. */
    private void endWhatWasCalledOff(OutputStream out) throws IOException {
        attentions.incrementAndGet();
        send(out, new TdsTokens().done(false, true, -1).toByteArray(), true);
    }

    private boolean isRefused(Message message) {
        return message.type() == LOGIN && !(atLogin instanceof TdsReply.Done);
    }

    private boolean loses(Message message) {
        return (message.type() == BATCH || message.type() == CALL)
                && message.statements().stream().map(this::replyTo).anyMatch(TdsReply.LostConnection.class::isInstance);
    }

    private byte[] respond(Message message) {
        TdsTokens tokens = new TdsTokens();
        switch (message.type()) {
            case PRELOGIN -> tokens.raw(0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 15, 0, 16, 3, 0, 0, 2);
            case LOGIN -> login(tokens);
            case ATTENTION -> tokens.attentionDone();
            case BATCH -> batch(message.statements(), tokens);
            case CALL -> call(message.statements().get(0), tokens);
            default -> throw new IllegalStateException("Nobody knows messages of type " + message.type());
        }
        return tokens.toByteArray();
    }

    private void login(TdsTokens tokens) {
        if (atLogin instanceof TdsReply.Failure failure) {
            tokens.error(failure.number(), failure.message()).done(false, true, -1);
        } else {
            tokens.databaseChange("master", "").collation().loginAck().done(false, false, -1);
        }
    }

    private void batch(List<String> sent, TdsTokens tokens) {
        roundTrips.incrementAndGet();
        for (int i = 0; i < sent.size(); i++) {
            if (!reply(sent.get(i), i < sent.size() - 1, tokens)) {
                return;
            }
        }
    }

    /** {@return whether the server goes on with what follows} */
    private boolean reply(String statement, boolean more, TdsTokens tokens) {
        statements.add(statement);
        Matcher use = USE.matcher(statement);
        if (use.matches()) {
            tokens.databaseChange(use.group(1).replace("]]", "]"), "master").done(more, false, -1);
            return true;
        }
        TdsReply reply = replyTo(statement);
        if (reply instanceof TdsReply.Rows rows) {
            rows(rows, tokens).done(more, false, rows.rows().size());
        } else if (reply instanceof TdsReply.Failure failure) {
            tokens.error(failure.number(), failure.message()).done(false, true, -1);
        } else if (reply instanceof TdsReply.Done) {
            tokens.done(more, false, -1);
        } else if (reply instanceof TdsReply.LostConnection) {
            tokens.halfARow();
        }
        return reply instanceof TdsReply.Rows || reply instanceof TdsReply.Done;
    }

    private void call(String statement, TdsTokens tokens) {
        roundTrips.incrementAndGet();
        statements.add(statement);
        TdsReply reply = replyTo(statement);
        if (reply instanceof TdsReply.Rows rows) {
            rows(rows, tokens).doneInProcedure(rows.rows().size()).procedureDone(false);
        } else if (reply instanceof TdsReply.Failure failure) {
            tokens.error(failure.number(), failure.message()).procedureDone(true);
        } else if (reply instanceof TdsReply.LostConnection) {
            tokens.halfARow();
        }
    }

    private TdsReply replyTo(String statement) {
        Matcher label = LABEL.matcher(statement);
        if (label.matches()) {
            return TdsReply.columns("readiness_query").row(Integer.valueOf(label.group(1)));
        }
        if (statement.startsWith("SET ")) {
            return TdsReply.done();
        }
        return replies.stream()
                .filter(entry -> statement.contains(entry.getKey()))
                .<TdsReply>map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> otherwise.apply(statement));
    }

    private static TdsTokens rows(TdsReply.Rows rows, TdsTokens tokens) {
        List<Class<?>> types = rows.types();
        tokens.columns(rows.names(), types);
        rows.rows().forEach(row -> tokens.row(row, types));
        return tokens;
    }

    private static void send(OutputStream out, byte[] tokens, boolean whole) throws IOException {
        for (int from = 0; from < tokens.length; from += PACKET - HEADER) {
            int length = Math.min(PACKET - HEADER, tokens.length - from);
            boolean last = whole && from + length == tokens.length;
            out.write(ByteBuffer.allocate(HEADER + length)
                    .put((byte) 0x04)
                    .put((byte) (last ? 1 : 0))
                    .putShort((short) (HEADER + length))
                    .putInt(0x01000100)
                    .put(tokens, from, length)
                    .array());
        }
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tds-server");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What a client sent, put together from its packets.
     *
     * @param type the type of its packets
     * @param content what they carry
     */
    private record Message(int type, ByteBuffer content) {

        static Message read(DataInputStream in) throws IOException {
            ByteBuffer content = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
            while (true) {
                int type = in.readUnsignedByte();
                boolean last = (in.readUnsignedByte() & 1) == 1;
                byte[] part = new byte[in.readUnsignedShort() - HEADER];
                in.readInt();
                in.readFully(part);
                content.put(part);
                if (last) {
                    return new Message(type, content.flip());
                }
            }
        }

        List<String> statements() {
            return type == CALL ? List.of(called()) : List.of(batch().split(";\n"));
        }

        private String batch() {
            return text(
                    content.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(headers()),
                    content.limit() - headers());
        }

        private int headers() {
            return content.getInt(0);
        }

        /** The first parameter of sp_executesql, whose number is all that the driver sends of its name. */
        private String called() {
            ByteBuffer call = content.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(headers());
            int named = call.getShort();
            int procedure = call.getShort();
            if (named != -1 || procedure != 10) {
                throw new IllegalStateException(
                        "Only sp_executesql is expected, but procedure " + procedure + " is called");
            }
            call.position(call.position() + 2 + 1 + 1 + 1);
            int maximum = Short.toUnsignedInt(call.getShort());
            call.position(call.position() + 5);
            if (maximum != 0xFFFF) {
                return text(call, Short.toUnsignedInt(call.getShort()));
            }
            call.getLong();
            return text(call, call.getInt());
        }

        private static String text(ByteBuffer from, int bytes) {
            byte[] text = new byte[bytes];
            from.get(text);
            return new String(text, UTF_16LE);
        }
    }
}

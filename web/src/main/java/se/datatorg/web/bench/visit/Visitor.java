package se.datatorg.web.bench.visit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Somebody with a browser: one connection to the portal on this machine, kept open from request to request. */
public final class Visitor implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket socket;
    private final InputStream in;

    private Visitor(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Connects. */
    public static Visitor to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return new Visitor(socket);
    }

    /**
     * What came back.
     *
     * @param headers names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Asks, and reads the whole answer.
     *
     * @param target path and query, encoded
     * @param headers whole lines, each with its line end
     */
    public Answer get(String target, String headers) throws IOException {
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var fields = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, fields, status == 304 || status == 204 ? new byte[0] : body(fields));
    }

    private byte[] body(Map<String, String> fields) throws IOException {
        var length = fields.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        var body = new ByteArrayOutputStream(BUFFER);
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

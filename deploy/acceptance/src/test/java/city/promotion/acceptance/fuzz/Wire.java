package city.promotion.acceptance.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One connection that sends bytes as they are, right or wrong, and reads what is answered in HTTP/1.1. Of one thread. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    /** For the answer to what may not be a whole request, so that none may ever come. */
    private static final int SHORT_PATIENCE_MILLIS = 400;
    /** More of an answer is read and not kept. */
    private static final int KEPT = 4 * 1024 * 1024;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /**
     * Sends and waits for the answer.
     *
     * @param last whether nothing more is sent on this connection, since what was sent may have confused it
     */
    Answer send(byte[] bytes, boolean withoutBody, boolean last) {
        var begin = System.nanoTime();
        try {
            var fresh = socket == null;
            var answer = attempt(bytes, withoutBody, last, begin);
            // A server may close a resting connection at any moment; then nothing of the request was looked at.
            return answer.status() == 0 && !fresh && !last ? attempt(bytes, withoutBody, false, begin) : answer;
        } finally {
            if (last) {
                close();
            }
        }
    }

    private Answer attempt(byte[] bytes, boolean withoutBody, boolean last, long begin) {
        try {
            open();
            socket.setSoTimeout(last ? SHORT_PATIENCE_MILLIS : PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException refusedEarly) {
                // The answer may be there already.
            }
            return read(withoutBody, begin);
        } catch (IOException e) {
            close();
            return Answer.none(millis(begin));
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
    }

    private Answer read(boolean withoutBody, long begin) throws IOException {
        var status = 100;
        Map<String, List<String>> headers = Map.of();
        while (status >= 100 && status < 200) {
            var line = line().split(" ");
            if (line.length < 2 || !line[0].startsWith("HTTP/1.") || !line[1].matches("\\d{3}")) {
                throw new IOException("No status line");
            }
            status = Integer.parseInt(line[1]);
            headers = headers();
            if (status == 101) {
                break;
            }
        }
        var body = new Kept();
        if (!withoutBody && status != 204 && status != 304 && status != 101) {
            readBody(headers, body);
        }
        var packed = headers.getOrDefault("content-encoding", List.of()).contains("gzip");
        var bytes = packed && body.whole ? unpacked(body.bytes.toByteArray()) : body.bytes.toByteArray();
        var answer = new Answer(status, headers, bytes, body.whole, millis(begin));
        if (status == 101 || answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private void readBody(Map<String, List<String>> headers, Kept body) throws IOException {
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
            for (var size = chunkSize(); size > 0; size = chunkSize()) {
                copy(size, body);
                line();
            }
            while (!line().isEmpty()) {
                // What trails is of no interest.
            }
        } else if (headers.containsKey("content-length")) {
            copy(Long.parseLong(headers.get("content-length").get(0)), body);
        } else {
            copy(Long.MAX_VALUE, body);
            close();
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return packed.length == 0 ? packed : new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private void copy(long length, Kept body) throws IOException {
        var buffer = new byte[16 * 1024];
        for (var left = length; left > 0; ) {
            var count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                if (length == Long.MAX_VALUE) {
                    return;
                }
                throw new EOFException();
            }
            body.add(buffer, count);
            left -= count;
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(
                            line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed either way.
            }
            socket = null;
        }
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** A body, or the beginning of a very long one. */
    private static final class Kept {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean whole = true;

        void add(byte[] some, int count) {
            var room = Math.min(count, KEPT - bytes.size());
            bytes.write(some, 0, room);
            whole &= room == count;
        }
    }
}

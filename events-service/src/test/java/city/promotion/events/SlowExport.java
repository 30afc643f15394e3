package city.promotion.events;

import city.promotion.testkit.Tokens;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A list on its way out as a file, read as bytes, and only when the test says so. */
final class SlowExport implements AutoCloseable {

    static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream answer;

    SlowExport(URL address, String path, String form) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + form + "\r\nAuthorization: Bearer "
                + Tokens.token("reader-1", "viewer") + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        answer = new BufferedInputStream(socket.getInputStream());
    }

    int first() throws IOException {
        return answer.read();
    }

    /** What comes before the connection ends, also when it is cut. */
    String rest() {
        var all = new ByteArrayOutputStream();
        try {
            answer.transferTo(all);
        } catch (IOException cut) {
            // What came before it is the answer.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    static String withoutChunks(String answer) {
        var whole = new StringBuilder();
        var at = answer.indexOf("\r\n\r\n") + 4;
        for (int end = answer.indexOf("\r\n", at); end > 0; end = answer.indexOf("\r\n", at)) {
            var size = Integer.parseInt(answer.substring(at, end), 16);
            whole.append(answer, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
        return whole.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

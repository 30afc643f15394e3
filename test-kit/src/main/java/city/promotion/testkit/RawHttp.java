package city.promotion.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 as bytes: sends what a polite client library would refuse to send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    static Answer send(int port, String method, String rawPath, Map<String, String> headers, byte[] body) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new ByteArrayOutputStream();
            var head =
                    new StringBuilder(method + " " + rawPath + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            if (body != null && !headers.containsKey("Content-Length")) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            request.writeBytes((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                request.writeBytes(body);
            }
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + rawPath, e);
        }
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer parse(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Answer(0, Map.of(), text);
            }
            var lines = text.substring(0, end).split("\r\n");
            var headers = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
            var body = text.substring(end + 4);
            return new Answer(
                    Integer.parseInt(lines[0].split(" ")[1]),
                    headers,
                    "chunked".equals(headers.get("transfer-encoding")) ? joined(bytes, text, end + 4) : body);
        }

        /** A body that came in chunks, without their lengths. */
        private static String joined(byte[] bytes, String text, int headLength) {
            var at = text.substring(0, headLength).getBytes(StandardCharsets.UTF_8).length;
            var body = new ByteArrayOutputStream();
            while (at < bytes.length) {
                var end = at;
                while (end < bytes.length && bytes[end] != '\r') {
                    end++;
                }
                var length = Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.US_ASCII).strip(), 16);
                if (length == 0 || end + 2 + length > bytes.length) {
                    break;
                }
                body.write(bytes, end + 2, length);
                at = end + 2 + length + 2;
            }
            return body.toString(StandardCharsets.UTF_8);
        }
    }
}

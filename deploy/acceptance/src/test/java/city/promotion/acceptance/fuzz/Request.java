package city.promotion.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request, ready to be sent.
 *
 * @param operation that it is about; null where its path is none of the document
 * @param caller whose token or key it carries, for the line that repeats it
 * @param target path and query as they stand on the wire
 * @param headers beside Host, Content-Length and what signs the caller in
 * @param body null for none
 * @param raw the whole request where its form is the trick, else null
 */
record Request(
        long number,
        Kind kind,
        String trick,
        Operation operation,
        int port,
        boolean throughGateway,
        Caller caller,
        String method,
        String target,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        byte[] raw) {

    private static final int SHOWN = 6_000;

    byte[] bytes() {
        if (raw != null) {
            return raw;
        }
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        caller.headers().forEach(header -> line(head, header));
        headers.forEach(header -> line(head, header));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** Whether the connection may be of no use after it. */
    boolean isLast() {
        return raw != null;
    }

    boolean wantsNoBody() {
        return method.equals("HEAD");
    }

    String path() {
        var query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A line for a shell that sends it again; the token stands in a variable named after the caller. */
    String line() {
        if (raw != null) {
            return "printf '%b' " + quoted(raw) + " | nc -q 5 localhost " + port + "   # " + trick;
        }
        var line = new StringBuilder("curl -isS --path-as-is --globoff --max-time 30 -X " + method);
        for (var header : caller.headers()) {
            line.append(" -H \"")
                    .append(header.getKey())
                    .append(header.getKey().equals("Authorization") ? ": Bearer $" : ": $")
                    .append(caller.variable())
                    .append('"');
        }
        headers.forEach(header -> line.append(" -H ")
                .append(quoted((header.getKey() + ": " + header.getValue()).getBytes(StandardCharsets.UTF_8))));
        if (body != null) {
            line.append(" --data-binary ").append(quoted(body));
        }
        return line + " " + quoted(("http://localhost:" + port + target).getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder head, Map.Entry<String, String> header) {
        head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }

    private static String quoted(byte[] bytes) {
        var text = new StringBuilder("$'");
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            var one = bytes[i] & 0xff;
            if (one == '\'' || one == '\\') {
                text.append('\\').append((char) one);
            } else if (one >= 0x20 && one < 0x7f) {
                text.append((char) one);
            } else {
                text.append(String.format("\\x%02x", one));
            }
        }
        return text + "'" + (bytes.length > SHOWN ? " # cut after " + SHOWN + " of " + bytes.length + " bytes" : "");
    }
}

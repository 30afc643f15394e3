package city.promotion.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What no client library sends: requests that are wrong as HTTP, byte by byte. */
final class RawTricks {

    static final List<Trick> ALL = List.of(
            head("chunk of a bad size", "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
            head("chunk of a huge size", "Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
            head("chunk with an extension", "Transfer-Encoding: chunked\r\n", "2;a=b\r\n{}\r\n0\r\n\r\n"),
            head("chunk that is cut", "Transfer-Encoding: chunked\r\n", "a\r\n{}"),
            head("chunk trailers", "Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\nX-API-Key: a\r\n\r\n"),
            head("length and chunks", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
            head("two lengths", "Content-Length: 2\r\nContent-Length: 5\r\n", "{}"),
            head("a negative length", "Content-Length: -1\r\n", "{}"),
            head("a length beyond long", "Content-Length: 99999999999999999999\r\n", "{}"),
            head("a length that is not kept", "Content-Length: 500\r\n", "{\"a\":"),
            head("a length of 20 MiB", "Content-Length: 20971520\r\n", "{"),
            head("an encoding nobody has", "Transfer-Encoding: nonsense\r\n", "{}"),
            head("two encodings", "Transfer-Encoding: gzip, chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
            head("a folded header", "X-Folded: a\r\n b\r\n", ""),
            head("a header without a colon", "nonsense\r\n", ""),
            head("a header without a name", ": a\r\n", ""),
            head("a blank before the colon", "Accept : application/json\r\n", ""),
            head("a NUL in a header", "X-Null: a\u0000b\r\n", ""),
            head("a lone line feed", "X-Line: a\nX-Injected: yes\r\n", ""),
            head("control characters", "X-Control: \u0001\u0002\u007f\r\n", ""),
            head("bytes above ASCII", "X-High: \u00ff\u00fe\r\nAccept-Language: \u00e9\r\n", ""),
            head("300 headers", "X-A: b\r\n".repeat(300), ""),
            head("3000 headers", "X-A: b\r\n".repeat(3_000), ""),
            head("a header of 20 KB", "X-Long: " + "a".repeat(20_000) + "\r\n", ""),
            head("a header of 200 KB", "X-Long: " + "a".repeat(200_000) + "\r\n", ""),
            head("a long name of a header", "X-" + "a".repeat(9_000) + ": b\r\n", ""),
            head("a second host", "Host: evil.example\r\n", ""),
            head("two keys", "X-API-Key: a\r\nX-API-Key: b\r\n", ""),
            head("two tokens", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n", ""),
            head(
                    "an upgrade to h2c",
                    "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n",
                    ""),
            head(
                    "an upgrade to web sockets",
                    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n",
                    ""),
            head("an expectation nobody meets", "Expect: nonsense\r\n", ""),
            head(
                    "compressed nonsense",
                    "Content-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: 4\r\n",
                    "\u001f\u008b\u0000\u0000"),
            head("headers that are to be dropped", "Connection: close, Authorization, Host\r\n", ""),
            line("no version", (method, target) -> method + " " + target + "\r\n\r\n"),
            line(
                    "a version of the future",
                    (method, target) -> method + " " + target + " HTTP/3.7\r\nHost: localhost\r\n\r\n"),
            line(
                    "a version that is none",
                    (method, target) -> method + " " + target + " HTTQ/1.1\r\nHost: localhost\r\n\r\n"),
            line("HTTP/1.0 without a host", (method, target) -> method + " " + target + " HTTP/1.0\r\n\r\n"),
            line(
                    "HTTP/1.1 without a host",
                    (method, target) -> method + " " + target + " HTTP/1.1\r\nConnection: close\r\n\r\n"),
            line("the preface of HTTP/2", (method, target) -> "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            line(
                    "an absolute address",
                    (method, target) -> method + " http://evil.example" + target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "another scheme",
                    (method, target) ->
                            method + " file://" + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "an asterisk",
                    (method, target) -> "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line("a tunnel", (method, target) -> "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            line(
                    "a trace",
                    (method, target) ->
                            "TRACE " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "a method in lower case",
                    (method, target) -> method.toLowerCase(java.util.Locale.ROOT) + " " + target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "a method of 10 KB",
                    (method, target) -> "A".repeat(10_000) + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            line("a target of 6 KB", (method, target) -> longTarget(method, target, 6_000)),
            line("a target of 20 KB", (method, target) -> longTarget(method, target, 20_000)),
            line(
                    "a target with a blank",
                    (method, target) ->
                            method + " " + target + "/a b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "raw bytes in the target",
                    (method, target) -> method + " " + target
                            + "\u00ff\u00fe\u00c0\u00ae HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "raw bytes in the query",
                    (method, target) -> method + " " + target
                            + "?q=\u00ff\u00c3( HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "signs that want to be encoded",
                    (method, target) -> method + " " + target
                            + "?a[]={}|\\^`\"<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "signs in the path",
                    (method, target) -> method
                            + " /events/v1/[]{}|\\^`\"<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "a fragment",
                    (method, target) ->
                            method + " " + target + "#a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "no slash at the beginning",
                    (method, target) -> method + " " + target.substring(1)
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "an empty line first",
                    (method, target) -> "\r\n\r\n" + method + " " + target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            line(
                    "lines without returns",
                    (method, target) -> method + " " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n"),
            line(
                    "hosts that are none",
                    (method, target) -> method + " " + target
                            + " HTTP/1.1\r\nHost: a b/../c:99999999\r\nConnection: close\r\n\r\n"),
            line(
                    "an empty host",
                    (method, target) -> method + " " + target + " HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"),
            line(
                    "two requests at once",
                    (method, target) -> (method + " " + target
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                            .repeat(2)),
            line(
                    "a request within a request",
                    (method, target) -> method + " " + target
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\nGET /q/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            line(
                    "TLS where none is",
                    (method, target) -> "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003"),
            new Trick("bytes at random", (method, target, port, body, dice) -> dice.bytes(1 + dice.below(2_000))),
            new Trick(
                    "a flipped request",
                    (method, target, port, body, dice) -> Bodies.flipped(
                            (method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port
                                            + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8),
                            dice)),
            new Trick("a body in chunks of one byte", RawTricks::inSmallChunks));

    private RawTricks() {}

    private static Trick head(String name, String headers, String body) {
        return new Trick(
                name,
                (method, target, port, valid, dice) -> latin(method + " " + target + " HTTP/1.1\r\nHost: localhost:"
                        + port + "\r\n" + headers + "\r\n" + body));
    }

    private static Trick line(String name, Written written) {
        return new Trick(name, (method, target, port, body, dice) -> latin(written.of(method, target)));
    }

    private static String longTarget(String method, String target, int length) {
        return method + " " + target + (target.contains("?") ? "&" : "?") + "q=" + "a".repeat(length)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static byte[] inSmallChunks(String method, String target, int port, byte[] body, Dice dice) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"));
        if (body != null) {
            for (int i = 0; i < Math.min(body.length, 2_000); i++) {
                bytes.writeBytes(latin("1\r\n"));
                bytes.write(body[i]);
                bytes.writeBytes(latin("\r\n"));
            }
        }
        bytes.writeBytes(latin("0\r\n\r\n"));
        return bytes.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes made of a request line. */
    private interface Written {
        String of(String method, String target);
    }

    /** Bytes made of everything that a request would have been. */
    interface Bytes {
        byte[] of(String method, String target, int port, byte[] body, Dice dice);
    }

    record Trick(String name, Bytes bytes) {

        byte[] bytes(String method, String target, int port, byte[] body, Dice dice) {
            return bytes.of(method, target, port, body, dice);
        }
    }
}

package city.promotion.local.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a caller of the token endpoint sent (RFC 6749): the form, and HTTP Basic where it was used. */
record TokenRequest(Map<String, String> form, Optional<Credentials> basic) {

    /** A name and a secret. */
    record Credentials(String name, String secret) {}

    /** @param authorization the header, or null */
    static TokenRequest of(String body, String authorization) {
        var form = new LinkedHashMap<String, String>();
        for (var field : body.split("&")) {
            var parts = field.split("=", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            var value = parts.length == 2 ? decode(parts[1]) : "";
            if (form.put(decode(parts[0]), value) != null) {
                throw new IllegalArgumentException("A parameter stands twice");
            }
        }
        return new TokenRequest(form, basic(authorization));
    }

    String value(String name) {
        return form.getOrDefault(name, "");
    }

    /** Name and password of a person. */
    Credentials person() {
        return new Credentials(value("username"), value("password"));
    }

    /** Id and secret of a program: by HTTP Basic or in the form, not both. */
    Credentials program() {
        if (basic.isPresent() && form.containsKey("client_secret")) {
            throw new IllegalArgumentException("Send the client secret once");
        }
        return basic.orElseGet(() -> new Credentials(value("client_id"), value("client_secret")));
    }

    private static Optional<Credentials> basic(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        var pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8)
                .split(":", 2);
        return Optional.of(new Credentials(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : ""));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package city.promotion.acceptance.fuzz;

import city.promotion.acceptance.City;
import city.promotion.acceptance.Identity;
import city.promotion.acceptance.Jwt;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One caller of each role, signed in; and some whom nobody should believe. */
final class Callers {

    private static final List<String> ROLES =
            List.of("viewer", "partner", "editor", "verifier", "publisher", "auditor", "admin");
    private static final String A_DISTRICT = "320211";

    private final Map<String, Caller> byName = new LinkedHashMap<>();
    private final Map<String, List<Caller>> keys = new HashMap<>();
    private final List<Caller> strangers;

    Callers() {
        for (var role : ROLES) {
            byName.put(role, Caller.withToken(role, written("fuzzer-" + role, List.of(role))));
        }
        byName.put(
                "district",
                Caller.withToken(
                        "district",
                        claims("fuzzer-district", List.of("editor"))
                                .with("districts", List.of(A_DISTRICT))
                                .signedBy(City.identity().key())));
        byName.put("anybody", Caller.ANYBODY);
        strangers = strangers();
    }

    Caller named(String name) {
        return byName.get(name);
    }

    /** A key opens one service only. */
    void addKey(String service, String access, String secret) {
        var name = "key-" + service + "-" + access;
        keys.computeIfAbsent(service, same -> new ArrayList<>())
                .add(new Caller(name, List.of(Map.entry("X-API-Key", secret)), true));
    }

    /** Mostly somebody who may do it. */
    Caller any(String service, Dice dice) {
        if (dice.oneIn(15)) {
            return dice.pick(keys.get(service));
        }
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> named("admin");
            case 5, 6 -> named("editor");
            case 7 -> named("verifier");
            default -> dice.pick(List.copyOf(byName.values()));
        };
    }

    Caller stranger(Dice dice) {
        return dice.oneIn(3) ? Caller.ANYBODY : dice.pick(strangers);
    }

    private static List<Caller> strangers() {
        var given = City.token();
        var key = City.identity().key();
        var admin = claims("fuzzer-stranger", List.of("admin"));
        return List.of(
                stranger("foreign", "Bearer " + admin.signedBy(new Identity.Key(key.id(), foreignKey()))),
                stranger(
                        "expired", "Bearer " + admin.with("exp", 1_700_000_000L).signedBy(key)),
                stranger("unsigned", "Bearer " + admin.withHeader("alg", "none").content() + "."),
                stranger("cut", "Bearer " + given.substring(0, given.length() / 2)),
                stranger("nonsense", "Bearer ../../etc/passwd"),
                stranger("dots", "Bearer ....."),
                stranger("empty", "Bearer "),
                stranger("basic", "Basic YWRtaW46YWRtaW4="),
                stranger("scheme", "Digest username=\"admin\""),
                stranger("long", "Bearer " + "a.".repeat(3_000)),
                stranger("letters", "Bearer 管理员"),
                new Caller("bad-key", List.of(Map.entry("X-API-Key", "city_events_nonsense")), false),
                new Caller(
                        "both",
                        List.of(Map.entry("Authorization", "Bearer " + given), Map.entry("X-API-Key", "nonsense")),
                        false),
                // The issuer signed these two, whatever it was thinking; nobody has to refuse them.
                Caller.withToken(
                        "odd-claims",
                        admin.with("groups", "admin").with("districts", 1).signedBy(key)),
                Caller.withToken("endless", admin.with("exp", Long.MAX_VALUE).signedBy(key)));
    }

    private static PrivateKey foreignKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Caller stranger(String name, String authorization) {
        return new Caller("stranger-" + name, List.of(Map.entry("Authorization", authorization)), false);
    }

    private static String written(String subject, List<String> roles) {
        return claims(subject, roles).signedBy(City.identity().key());
    }

    /** What a token for that caller says; a long run outlives the hour that the city gives. */
    private static Jwt claims(String subject, List<String> roles) {
        var given = Jwt.of(City.token());
        return given.with("sub", subject)
                .with("name", subject)
                .with("groups", roles)
                .with("exp", given.number("exp") + 6 * 3_600);
    }
}

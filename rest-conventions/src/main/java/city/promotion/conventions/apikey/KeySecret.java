package city.promotion.conventions.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a partner's system sends: 256 random bits behind a prefix by which scanners of repositories recognise it. Nothing can be
 * guessed about it, so that a plain SHA-256 is as good as a slow hash and can be looked up.
 */
record KeySecret(String text) {

    private static final Pattern FORM = Pattern.compile("city_[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret("city_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What was sent, if it can be a secret at all. */
    static Optional<KeySecret> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new KeySecret(sent)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal digits: all that is kept. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret is written nowhere, neither in logs nor in messages. */
    @Override
    public String toString() {
        return "KeySecret[…]";
    }
}

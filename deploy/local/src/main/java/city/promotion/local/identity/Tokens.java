package city.promotion.local.identity;

import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signed tokens for those who signed in. */
public final class Tokens {

    static final Duration LIFE = Duration.ofHours(1);

    private final RsaJsonWebKey key;
    private final String issuer;

    public Tokens(RsaJsonWebKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    public String issue(User user) {
        var now = NumericDate.now();
        var expires = NumericDate.fromSeconds(now.getValue() + LIFE.toSeconds());
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(user.name());
        claims.setAudience("city-promotion");
        claims.setIssuedAt(now);
        claims.setExpirationTime(expires);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", List.copyOf(user.roles()));
        if (!user.districts().isEmpty()) {
            claims.setStringListClaim("districts", List.copyOf(user.districts()));
        }
        claims.setStringClaim("name", user.name());
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
    }

    /** The public key for others who verify. */
    String keySet() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}

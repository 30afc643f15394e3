package city.promotion.conventions.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Verifies bearer tokens: pinned algorithm, issuer, audience and expiry required. */
@ApplicationScoped
class BearerTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int CLOCK_SKEW_SECONDS = 30;
    /** Claim that names the districts somebody works for. */
    private static final String DISTRICTS = "districts";

    private final JWTParser parser;
    /** Empty when the key is a file, which the parser reads itself. */
    private final Optional<TrustedKeys> keys;

    BearerTokens(AuthConfig config, Clock clock) {
        var trusted = new JWTAuthContextInfo();
        trusted.setIssuedBy(config.issuer());
        keys = TrustedKeys.areAt(config.keyLocation()) ? Optional.of(new TrustedKeys(config, clock)) : Optional.empty();
        if (keys.isEmpty()) {
            trusted.setPublicKeyLocation(config.keyLocation());
        }
        trusted.setExpectedAudience(Set.of(config.audience()));
        trusted.setSignatureAlgorithm(Set.of(SignatureAlgorithm.fromAlgorithm(config.algorithm())));
        trusted.setClockSkew(CLOCK_SKEW_SECONDS);
        trusted.setRequireNamedPrincipal(true);
        parser = new DefaultJWTParser(trusted);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> verify(request.getToken()));
    }

    /** The texts in a claim; a claim of another form names nothing, so that its holder may change nothing. */
    private static TreeSet<String> texts(Object claim) {
        var texts = new TreeSet<String>();
        for (var value : claim instanceof Collection<?> several ? several : List.of(claim)) {
            if (value instanceof JsonString text) {
                texts.add(text.getString());
            } else if (value instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    private JsonWebToken parse(String text) throws ParseException {
        if (keys.isEmpty()) {
            return parser.parse(text);
        }
        return parser.verify(text, keys.get().require(kid(text)));
    }

    /** The key that a token says it was signed with, not yet believed. */
    private static String kid(String text) throws ParseException {
        try {
            var unread = new JsonWebSignature();
            unread.setCompactSerialization(text);
            return unread.getKeyIdHeaderValue();
        } catch (JoseException unreadable) {
            throw new ParseException("The token cannot be read", unreadable);
        }
    }

    private SecurityIdentity verify(TokenCredential credential) {
        try {
            JsonWebToken token = parse(credential.getToken());
            var identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(Roles.withIncluded(token.getGroups()))
                    .addCredential(credential);
            if (token.containsClaim(DISTRICTS)) {
                identity.addAttribute(Caller.DISTRICTS, texts(token.getClaim(DISTRICTS)));
            }
            return identity.build();
        } catch (ParseException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }
}

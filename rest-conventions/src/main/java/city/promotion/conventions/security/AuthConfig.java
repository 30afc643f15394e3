package city.promotion.conventions.security;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which tokens are believed. Issuer and key have no default: a service that is not told whom to trust does not start. */
@StaticInitSafe
@ConfigMapping(prefix = "city.auth")
public interface AuthConfig {

    /** The {@code iss} of every token. */
    String issuer();

    /** One of the {@code aud} of every token. */
    @WithDefault("city-promotion")
    String audience();

    /** The public key: a PEM file, or the address of a JWKS. */
    String keyLocation();

    /** Keys of an address are asked for again when they are this old; a key that was taken back is believed no longer. */
    @WithDefault("PT5M")
    Duration keysRefreshed();

    /** The provider is not asked again for this long, whatever keys the tokens name that are sent meanwhile. */
    @WithDefault("PT30S")
    Duration keysPause();

    /** While the provider cannot be asked, the keys it last showed are believed for this long. */
    @WithDefault("P1D")
    Duration keysKept();

    /** The one signature algorithm that is accepted, RS256 or ES256. */
    @WithDefault("RS256")
    String algorithm();

    /** Where people and clients get a token; stands in the OpenAPI documents for "Authorize". */
    @WithDefault("/auth/token")
    String tokenUrl();

    /**
     * Where people sign in with their browser (authorization code with PKCE). Without it they do with name and password at the
     * token endpoint, which is what an issuer without pages of its own can do.
     */
    Optional<String> authorizationUrl();

    /** The public client that the documentation page is at that provider. */
    @WithDefault("city-docs")
    String docsClient();

    /** What "Authorize" asks that provider for; some give no token for these services without a scope that names them. */
    Optional<List<String>> scopes();
}

package city.promotion.conventions.security;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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

    /** The one signature algorithm that is accepted, RS256 or ES256. */
    @WithDefault("RS256")
    String algorithm();

    /** Where people and clients get a token; stands in the OpenAPI documents for "Authorize". */
    @WithDefault("/auth/token")
    String tokenUrl();
}

package city.promotion.conventions.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import city.promotion.conventions.security.AuthConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

class TokenAddressFilterTest {

    private static final String PROVIDER = "https://login.example";

    @Test
    void tellsOfNameAndPasswordWhereTheIssuerHasNoPages() {
        var scheme = written(config("/auth/token", null, null));

        assertEquals("/auth/token", scheme.getFlows().getPassword().getTokenUrl());
        assertEquals("/auth/token", scheme.getFlows().getClientCredentials().getTokenUrl());
        assertNull(scheme.getFlows().getAuthorizationCode());
        assertNull(scheme.getExtensions());
    }

    @Test
    void tellsOfTheProvidersPageWhereThereIsOne() {
        var scheme = written(config(PROVIDER + "/token", PROVIDER + "/authorize", List.of("openid", "api")));

        assertNull(scheme.getFlows().getPassword());
        assertEquals(
                PROVIDER + "/authorize",
                scheme.getFlows().getAuthorizationCode().getAuthorizationUrl());
        assertEquals(
                PROVIDER + "/token", scheme.getFlows().getAuthorizationCode().getTokenUrl());
        assertEquals(
                Set.of("openid", "api"),
                scheme.getFlows().getAuthorizationCode().getScopes().keySet());
        assertEquals(
                PROVIDER + "/token", scheme.getFlows().getClientCredentials().getTokenUrl());
        assertEquals("city-docs", scheme.getExtensions().get(TokenAddressFilter.CLIENT));
    }

    @Test
    void leavesKeysAlone() {
        var key = OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY);

        assertSame(
                key,
                new TokenAddressFilter(config("/auth/token", PROVIDER + "/authorize", null)).filterSecurityScheme(key));
        assertNull(key.getExtensions());
    }

    private static SecurityScheme written(AuthConfig config) {
        var scheme = OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(OASFactory.createOAuthFlows()
                        .password(OASFactory.createOAuthFlow().scopes(Map.of()))
                        .clientCredentials(OASFactory.createOAuthFlow().scopes(Map.of())));
        return new TokenAddressFilter(config).filterSecurityScheme(scheme);
    }

    private static AuthConfig config(String tokenUrl, String authorizationUrl, List<String> scopes) {
        return new AuthConfig() {
            @Override
            public String issuer() {
                return PROVIDER;
            }

            @Override
            public String audience() {
                return "city-promotion";
            }

            @Override
            public String keyLocation() {
                return PROVIDER + "/keys";
            }

            @Override
            public Duration keysRefreshed() {
                return Duration.ZERO;
            }

            @Override
            public Duration keysPause() {
                return Duration.ZERO;
            }

            @Override
            public Duration keysKept() {
                return Duration.ZERO;
            }

            @Override
            public String algorithm() {
                return "RS256";
            }

            @Override
            public String tokenUrl() {
                return tokenUrl;
            }

            @Override
            public Optional<String> authorizationUrl() {
                return Optional.ofNullable(authorizationUrl);
            }

            @Override
            public String docsClient() {
                return "city-docs";
            }

            @Override
            public Optional<List<String>> scopes() {
                return Optional.ofNullable(scopes);
            }
        };
    }
}

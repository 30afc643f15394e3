package city.promotion.conventions.openapi;

import city.promotion.conventions.security.AuthConfig;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes how one signs in at this installation, and where, into the served document, so that "Authorize" asks the right place. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TokenAddressFilter implements OASFilter {

    /** Read by the documentation page: OpenAPI itself has no word for it. */
    static final String CLIENT = "x-client-id";

    private static final String DESCRIPTION =
            "Staff sign in at the city's identity provider, partner systems ask it for tokens with client credentials. Tokens are "
                    + "JWTs and verified as RFC8725 asks: one pinned algorithm, issuer, audience and expiry required. 登录";

    private final AuthConfig config;

    public TokenAddressFilter() {
        this(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(AuthConfig.class));
    }

    TokenAddressFilter(AuthConfig config) {
        this.config = config;
    }

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        if (scheme.getFlows() == null) {
            return scheme;
        }
        scheme.getFlows().getClientCredentials().setTokenUrl(config.tokenUrl());
        if (config.authorizationUrl().isEmpty()) {
            scheme.getFlows().getPassword().setTokenUrl(config.tokenUrl());
            return scheme;
        }
        scheme.getFlows().setPassword(null); // nobody types the password of the provider anywhere but there
        scheme.getFlows().setAuthorizationCode(authorizationCode());
        scheme.addExtension(CLIENT, config.docsClient());
        scheme.setDescription(DESCRIPTION);
        return scheme;
    }

    private OAuthFlow authorizationCode() {
        var scopes = new TreeMap<String, String>();
        config.scopes().orElse(List.of()).forEach(scope -> scopes.put(scope, ""));
        return OASFactory.createOAuthFlow()
                .authorizationUrl(config.authorizationUrl().orElseThrow())
                .tokenUrl(config.tokenUrl())
                .scopes(scopes);
    }
}

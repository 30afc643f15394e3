package city.promotion.conventions.openapi;

import city.promotion.conventions.security.AuthConfig;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes where tokens are given in this installation into the served document, so that "Authorize" asks the right place. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TokenAddressFilter implements OASFilter {

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        if (scheme.getFlows() != null) {
            var address = ConfigProvider.getConfig()
                    .unwrap(SmallRyeConfig.class)
                    .getConfigMapping(AuthConfig.class)
                    .tokenUrl();
            scheme.getFlows().getPassword().setTokenUrl(address);
            scheme.getFlows().getClientCredentials().setTokenUrl(address);
        }
        return scheme;
    }
}

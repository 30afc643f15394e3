package city.promotion.conventions.apikey;

import city.promotion.conventions.security.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who a key stands for. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<SentKey> {

    private final SentKeys keys;

    KeyIdentities(SentKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<SentKey> getRequestType() {
        return SentKey.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SentKey request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(SentKey request) {
        var key = keys.find(request.text()).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.caller()))
                .addRoles(Roles.withIncluded(List.of(key.role().role())))
                .addAttribute(KnownKey.ACCESS, key.access())
                .build();
    }
}

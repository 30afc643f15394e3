package city.promotion.conventions.apikey;

import city.promotion.conventions.security.Caller;
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
import java.util.TreeSet;

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
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.caller()))
                .addRoles(Roles.withIncluded(List.of(key.role().role())))
                .addAttribute(KnownKey.ACCESS, key.access());
        if (!key.districts().isEmpty()) {
            identity.addAttribute(Caller.DISTRICTS, new TreeSet<>(key.districts()));
        }
        return identity.build();
    }
}

package city.promotion.local.service;

import city.promotion.local.data.DataFolder;
import java.util.Optional;

/**
 * Whose tokens the services believe.
 *
 * @param name the {@code iss} of each token
 * @param keys where the services find what tokens are signed with
 * @param tokens where tokens are given
 * @param signIn where people sign in with their browser; empty: with name and password where tokens are given
 */
public record Issuer(String name, String keys, String tokens, Optional<String> signIn) {

    public static Issuer of(Ports ports, DataFolder city) {
        if (!ports.keycloak()) {
            var key = city.publicKey().toUri().toString();
            return new Issuer(ports.issuer(), key, ports.address() + "/auth/token", Optional.empty());
        }
        var endpoints = ports.issuer() + "/protocol/openid-connect/";
        return new Issuer(ports.issuer(), endpoints + "certs", endpoints + "token", Optional.of(endpoints + "auth"));
    }
}

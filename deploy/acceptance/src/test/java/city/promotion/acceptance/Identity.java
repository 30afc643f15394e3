package city.promotion.acceptance;

import java.security.PrivateKey;

/** Who signs people and programs in at the city under test. */
public interface Identity {

    /** The city's own issuer, or the provider that its OpenAPI documents name. */
    static Identity of(String tokenUrl) {
        return tokenUrl.startsWith("/") ? new OwnIssuer(tokenUrl) : new Keycloak(tokenUrl);
    }

    /** The token of somebody who may do everything. */
    String administrator();

    /** The token of a program with that role; one that is none of ours is no role. */
    String having(String role);

    /** The token of a program with that role that works for a district. */
    String ofDistrict(String role, String district);

    /** A key whose signature the services believe, so that a token can be spoilt in one thing only. */
    Key key();

    /** @param id the {@code kid} of what it signs */
    record Key(String id, PrivateKey secret) {}
}

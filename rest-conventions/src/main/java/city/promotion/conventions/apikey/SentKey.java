package city.promotion.conventions.apikey;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key as it came with a request, not yet believed. */
class SentKey extends BaseAuthenticationRequest {

    private final String text;

    SentKey(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

package city.promotion.stats.sdmx;

import city.promotion.conventions.conditional.SharedCaching;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.language.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Set;

/** The request as it was sent, before anything made its pluses blanks or its media types its own. */
@RequestScoped
class Asked {

    private final HttpServerRequest request;
    private final Language language;
    private final Clock clock;

    Asked(CurrentVertxRequest vertx, CallerLanguage language, Clock clock) {
        this.request = vertx.getCurrent().request();
        this.language = language.get();
        this.clock = clock;
    }

    Parameters parameters(Face face, Set<String> known) {
        return new Parameters(RawQuery.read(request.query(), known, face == Face.V2), face, clock.getZone());
    }

    Negotiation negotiation(Parameters parameters) {
        return Negotiation.of(request.getHeader("Accept"), parameters.text("format"));
    }

    /** The address with its query. */
    String address() {
        return request.uri();
    }

    String ifNoneMatch() {
        return request.getHeader("If-None-Match");
    }

    /** Who may keep the answer. */
    String caching() {
        return SharedCaching.control(request.method().name(), request::getHeader);
    }

    Language language() {
        return language;
    }

    Clock clock() {
        return clock;
    }
}

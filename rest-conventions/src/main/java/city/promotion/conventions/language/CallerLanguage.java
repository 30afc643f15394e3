package city.promotion.conventions.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/** The language of this request's caller: {@code Accept-Language}, English unless said. */
@RequestScoped
public class CallerLanguage {

    private final Language language;

    @Inject
    CallerLanguage(HttpHeaders headers) {
        language = Language.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    protected CallerLanguage() {
        language = Language.EN;
    }

    public Language get() {
        return language;
    }

    /** The language that {@code ?lang=} asks for, else the one of {@code Accept-Language}. */
    public Language or(String lang) {
        return lang == null ? language : Language.ofHeader(lang);
    }
}

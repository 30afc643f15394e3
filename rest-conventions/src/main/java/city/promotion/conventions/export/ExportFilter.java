package city.promotion.conventions.export;

import city.promotion.conventions.conditional.SharedCaching;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.sheet.SheetForm;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Sees to it that a list answers in the form that was asked for, by {@code Accept} or, for a browser, by {@code ?format=}. The
 * method of the list knows nothing of it: it answers its first page, which settles whether the request is right at all, and is
 * then asked again, page after page, while the rows go out.
 */
class ExportFilter {

    /** What {@code ?format=} calls the records themselves. */
    private static final String RECORDS = "json";

    private static final String WANTED = ExportFilter.class.getName();
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final ExportedLists lists;
    private final Exports exports;

    ExportFilter(ExportedLists lists, Exports exports) {
        this.lists = lists;
        this.exports = exports;
    }

    /** Remembers the form and asks the method for what it has, JSON. */
    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return;
        }
        var format = request.getUriInfo().getQueryParameters().getFirst("format");
        var form = format == null ? accepted(request) : SheetForm.ofExtension(format);
        if ((form.isPresent() || RECORDS.equals(format))
                && lists.hasList(request.getUriInfo().getRequestUri().getPath())) {
            form.ifPresent(sheet -> request.setProperty(WANTED, new Wanted(sheet, format != null)));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }

    /** Before the page becomes JSON with a link to the next one. */
    @ServerResponseFilter(priority = Priorities.USER + 200)
    public void answer(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (response.getEntity() instanceof Export ofItsOwn) {
            // A method that makes its own export; named anew, or the writer for the method's type would be taken.
            response.setEntity(
                    request.getMethod().equals("HEAD") ? null : ofItsOwn, NO_ANNOTATIONS, response.getMediaType());
            return;
        }
        if (!(request.getProperty(WANTED) instanceof Wanted wanted) || !(response.getEntity() instanceof Page<?>)) {
            return;
        }
        var headers = response.getHeaders();
        var path = request.getUriInfo().getRequestUri().getPath();
        var lang = request.getUriInfo().getQueryParameters().getFirst("lang");
        var language = Language.ofHeader(lang == null ? request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : lang);
        var export = exports.of(
                CurrentRequestManager.get(), recordType(resource), path, wanted.form(), wanted.byBrowser(), language);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, export.disposition());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.add(HttpHeaders.VARY, SharedCaching.VARY);
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
        response.setEntity(
                request.getMethod().equals("HEAD") ? null : export,
                NO_ANNOTATIONS,
                wanted.form() == SheetForm.XLSX
                        ? wanted.form().mediaType()
                        : wanted.form().mediaType().withCharset("utf-8"));
    }

    private static Optional<SheetForm> accepted(ContainerRequestContext request) {
        try {
            // Best first; a reader who takes JSON as gladly as a sheet gets JSON.
            for (var type : request.getAcceptableMediaTypes()) {
                var form = SheetForm.of(type);
                if (form.isPresent() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                    return form;
                }
            }
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Class<?> recordType(ResourceInfo resource) {
        var page = (ParameterizedType) resource.getResourceMethod().getGenericReturnType();
        return (Class<?>) page.getActualTypeArguments()[0];
    }

    private record Wanted(SheetForm form, boolean byBrowser) {}
}

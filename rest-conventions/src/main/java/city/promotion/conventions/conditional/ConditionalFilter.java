package city.promotion.conventions.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every JSON answer and every {@link Document} its strong entity tag, and answers 304 to a reader who has it already. */
class ConditionalFilter {

    private static final Set<Integer> TAGGED = Set.of(200, 201);

    private static final Annotation[] NO_ANNOTATIONS = {};

    private final ObjectMapper json;

    ConditionalFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        var answer = response.getEntity();
        if (answer instanceof byte[]) {
            // Rendered before, such as the answer to a repeated create.
            response.setEntity(answer, NO_ANNOTATIONS, response.getMediaType());
            return;
        }
        if (answer instanceof Document document) {
            answer(request, response, document.rendered(), document.type());
            return;
        }
        if (answer == null
                || !TAGGED.contains(response.getStatus())
                || response.getHeaders().containsKey(HttpHeaders.ETAG)
                || !isJson(response.getMediaType())) {
            return;
        }
        answer(request, response, Rendered.of(json, answer), MediaType.APPLICATION_JSON_TYPE);
    }

    private static void answer(
            ContainerRequestContext request, ContainerResponseContext response, Rendered rendered, MediaType type) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, rendered.tag());
        response.getHeaders().add(HttpHeaders.VARY, SharedCaching.VARY);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CACHE_CONTROL,
                        SharedCaching.control(request.getMethod(), request::getHeaderString));
        if (isRead(request)
                && new EntityTag(rendered.tag()).isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(rendered.bytes(), NO_ANNOTATIONS, type);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}

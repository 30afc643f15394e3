package city.promotion.conventions.request;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the request id into every log line and every answer. */
class RequestIdFilter {

    private final CurrentRequest request;

    RequestIdFilter(CurrentRequest request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true)
    public void remember() {
        MDC.put("requestId", request.id());
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().putSingle(CurrentRequest.HEADER, request.id());
    }
}

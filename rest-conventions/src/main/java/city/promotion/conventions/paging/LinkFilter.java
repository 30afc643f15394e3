package city.promotion.conventions.paging;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the address of the next page into the header {@code Link} (RFC 8288). */
class LinkFilter {

    /** Response filters run from the highest priority down; this one reads the page before it is rendered to bytes. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    public void link(UriInfo uri, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}

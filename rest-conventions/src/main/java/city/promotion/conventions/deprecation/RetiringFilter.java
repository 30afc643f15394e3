package city.promotion.conventions.deprecation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes the headers of operations that will go. */
class RetiringFilter {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Retiring(since = "", until = "", guide = "")
    @ServerResponseFilter
    public void announce(ResourceInfo resource, ContainerResponseContext response) {
        var retiring = resource.getResourceMethod().getAnnotation(Retiring.class);
        var since = LocalDate.parse(retiring.since()).atStartOfDay(ZoneOffset.UTC);
        var until = LocalDate.parse(retiring.until()).atStartOfDay(ZoneOffset.UTC);
        var headers = response.getHeaders();
        headers.putSingle("Deprecation", "@" + since.toEpochSecond());
        headers.putSingle("Sunset", HTTP_DATE.format(until));
        headers.add("Link", "<" + retiring.guide() + ">; rel=\"deprecation\"; type=\"text/html\"");
    }
}

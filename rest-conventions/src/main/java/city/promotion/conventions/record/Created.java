package city.promotion.conventions.record;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a create. */
public final class Created {

    private Created() {}

    /** 201 with the record and its path, for example {@code /events/v1/events/0190…}; a path is true behind every gateway. */
    public static <T> RestResponse<T> at(String path, T record) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(record)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}

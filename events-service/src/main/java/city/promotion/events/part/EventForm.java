package city.promotion.events.part;

import city.promotion.conventions.conditional.Document;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Another form of an event beside JSON, which a client asks for by the header {@code Accept}. */
public interface EventForm {

    MediaType type();

    /** The event in this form, or 404 for callers who may not see it. */
    Document of(UUID eventId, UriInfo uri);
}

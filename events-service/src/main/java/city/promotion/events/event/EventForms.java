package city.promotion.events.event;

import city.promotion.events.part.EventForm;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** Which form of an event a client wants. Chosen here and nowhere else: JSON wherever it is as welcome as another form. */
@ApplicationScoped
class EventForms {

    private final List<EventForm> forms;

    EventForms(@All List<EventForm> forms) {
        this.forms = forms;
    }

    /** The form that the client prefers to JSON, if there is one. */
    Optional<EventForm> preferredBy(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) { // The most welcome first.
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            var form = forms.stream()
                    .filter(candidate -> accepted.isCompatible(candidate.type()))
                    .findFirst();
            if (form.isPresent()) {
                return form;
            }
        }
        return Optional.empty();
    }
}

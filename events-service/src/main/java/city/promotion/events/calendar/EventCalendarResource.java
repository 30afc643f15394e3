package city.promotion.events.calendar;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The calendar of one event over HTTP. */
@Path("/v1/events/{eventId}/calendar.ics")
@Produces(CalendarText.MEDIA_TYPE)
@Tag(name = "Calendar")
class EventCalendarResource {

    private final Calendars calendars;
    private final CallerLanguage callerLanguage;

    EventCalendarResource(Calendars calendars, CallerLanguage callerLanguage) {
        this.calendars = calendars;
        this.callerLanguage = callerLanguage;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "subscribeToEvent",
            summary = "Calendar of one event 单个活动的日历",
            description =
                    "iCalendar (RFC 5545) of the event and of those directly below it that the caller may see, to subscribe to or to import."
                            + " Events whose day is open stand over the whole time they may take place in. The calendar is empty while there is no date.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example = CalendarResource.EXAMPLE))
    public Document one(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestQuery
                    @Pattern(regexp = "zh|en|ja")
                    @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "zh")
                    String lang,
            UriInfo uri) {
        return calendars.ofEvent(eventId, callerLanguage.or(lang)).write(id -> page(uri, id, lang));
    }

    /** The page for people that an entry leads to. */
    static URI page(UriInfo uri, UUID eventId, String lang) {
        var page = uri.getBaseUriBuilder().path("v1/events/{id}/programme");
        return (lang == null ? page : page.queryParam("lang", lang)).build(eventId);
    }
}

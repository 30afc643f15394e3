package city.promotion.events.calendar;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.events.event.EventFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The calendar of all events over HTTP. */
@Path("/v1/calendar.ics")
@Produces(CalendarText.MEDIA_TYPE)
@Tag(name = "Calendar", description = "Events for calendar programs to subscribe to 日历订阅")
class CalendarResource {

    static final String EXAMPLE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            + "UID:018ee9a4-2b1c-7d3a-9c55-2f1f1d1b7a01\r\nDTSTAMP:20240418T093000Z\r\nSEQUENCE:2\r\nSTATUS:CONFIRMED\r\n"
            + "SUMMARY:2024中日（无锡）产业文化合作交流会（下午）\r\nDTSTART;VALUE=DATE:20240418\r\nDTEND;VALUE=DATE:20240419\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    private final Calendars calendars;
    private final CallerLanguage callerLanguage;

    CalendarResource(Calendars calendars, CallerLanguage callerLanguage) {
        this.calendars = calendars;
        this.callerLanguage = callerLanguage;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "subscribeToEvents",
            summary = "Calendar of the events 活动日历",
            description =
                    "iCalendar (RFC 5545) of the events that the filters of the list find, earliest first, for Outlook, Apple and Google to"
                            + " subscribe to: give them this address with its filters. A calendar program sends no token, so it sees what is PUBLIC."
                            + " An event keeps its UID; SEQUENCE is its version, DTSTAMP and LAST-MODIFIED the last change of it or of its parts."
                            + " DRAFT and PLANNED are TENTATIVE, CANCELLED is CANCELLED; POSTPONED is TENTATIVE on its new date, and CANCELLED on the"
                            + " old one while the new date is open. A time of day stands there only where it is known to the minute; an afternoon is a"
                            + " whole day that says so. Events without a day (a month, a year) are left out unless `approximate=true`, undated ones"
                            + " always. At most 5000 events; where more are found the answer is 400.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example = EXAMPLE))
    public Document all(
            @Valid @BeanParam EventFilter filter,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "true also shows events whose day is open, over the whole time they may take place in.")
                    Boolean approximate,
            @RestQuery
                    @Pattern(regexp = "zh|en|ja")
                    @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "zh")
                    String lang,
            UriInfo uri) {
        return calendars
                .matching(filter, approximate, callerLanguage.or(lang))
                .write(id -> EventCalendarResource.page(uri, id, lang));
    }
}

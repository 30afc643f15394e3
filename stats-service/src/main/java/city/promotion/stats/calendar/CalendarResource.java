package city.promotion.stats.calendar;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/releases/calendar.ics")
@Produces(CalendarText.MEDIA_TYPE)
@Tag(name = "Announcements")
class CalendarResource {

    private static final int MOST = 2_000;
    private static final String EXAMPLE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            + "UID:018f03c0-14d6-7b58-9e2a-70c5f3b8d149\r\nDTSTAMP:20240422T033118Z\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\n"
            + "SUMMARY:已发布 2024年一季度无锡外贸\r\nDTSTART:20240422T033118Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private final AnnouncementRepository announcements;
    private final CallerLanguage callerLanguage;
    private final Clock clock;

    CalendarResource(AnnouncementRepository announcements, CallerLanguage callerLanguage, Clock clock) {
        this.announcements = announcements;
        this.callerLanguage = callerLanguage;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "subscribeToReleases",
            summary = "Calendar of the releases 发布日历",
            description =
                    "iCalendar (RFC 5545) of the moments at which figures came and are announced to come, the newest 2,000. "
                            + "Announced ones are TENTATIVE, releases that are out CONFIRMED, withdrawn ones CANCELLED. A release under "
                            + "embargo is never in it.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example = EXAMPLE))
    public Document all(
            @RestQuery @Parameter(description = "Only this dataset.", example = "TRADE") String datasetId,
            @RestQuery
                    @Pattern(regexp = "zh|en|ja")
                    @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "zh")
                    String lang,
            UriInfo uri) {
        var dates = announcements.dates(datasetId, clock.instant(), MOST);
        return new CalendarText(dates, callerLanguage.or(lang)).write(date -> page(uri, date));
    }

    private static URI page(UriInfo uri, CalendarDate date) {
        var path = date.isPlanned() ? "/stats/v1/announcements/" : "/stats/v1/releases/";
        return uri.getBaseUri().resolve(path + date.id());
    }
}

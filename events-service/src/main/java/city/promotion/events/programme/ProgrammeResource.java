package city.promotion.events.programme;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.events.wording.Wording;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The printable programme of an event over HTTP. */
@Path("/v1/events/{eventId}/programme")
@Produces(ProgrammeResource.MEDIA_TYPE)
@Tag(name = "Programme", description = "The page for the folder that each delegate carries 活动手册")
class ProgrammeResource {

    static final String MEDIA_TYPE = "text/html;charset=utf-8";

    /** The page needs its own style and nothing else; the gateway says the same. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Programmes programmes;
    private final CallerLanguage callerLanguage;
    private final Template template;

    ProgrammeResource(
            Programmes programmes, CallerLanguage callerLanguage, @Location("programme.html") Template template) {
        this.programmes = programmes;
        this.callerLanguage = callerLanguage;
        this.template = template;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "printProgramme",
            summary = "Programme of an event, to print 打印活动手册",
            description =
                    "A page that prints on A4: theme, dates, places, agenda by day, itinerary, participants by role and sources of the event and of"
                            + " those directly below it, as far as the caller may see them. Each text stands in the asked language, else in English, else in"
                            + " the language it was recorded in. It loads nothing and runs no script.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "<!DOCTYPE html><html lang=\"zh-Hans\"><title>2024中日（无锡）产业文化合作交流会</title>…</html>"))
    public RestResponse<Document> print(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestQuery
                    @Pattern(regexp = "zh|en|ja")
                    @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "ja")
                    String lang) {
        var language = callerLanguage.or(lang);
        var page = template.data("programme", programmes.of(eventId, language))
                .data("words", Wording.in(language).all("programme."))
                .render();
        var type = MediaType.valueOf(MEDIA_TYPE);
        return ResponseBuilder.ok(Document.of(page, type), type)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .build();
    }
}

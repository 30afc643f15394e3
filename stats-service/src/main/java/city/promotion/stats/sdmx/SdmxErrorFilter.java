package city.promotion.stats.sdmx;

import city.promotion.conventions.conditional.SharedCaching;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.problem.Problem;
import city.promotion.conventions.problem.Problem.ViolationText;
import city.promotion.stats.sdmx.structure.Envelope;
import city.promotion.stats.sdmx.structure.StructureJson;
import city.promotion.stats.sdmx.structure.Xml;
import com.fasterxml.jackson.core.JsonFactory;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells a reader of SDMX of a failure in SDMX; others keep the problem details that every part of the product answers. */
class SdmxErrorFilter {

    private static final String FACES = "/stats/sdmx/";

    /** Codes of the standard by the status they come with. */
    private static final Map<Integer, Integer> CODES =
            Map.of(400, 140, 401, 110, 403, 150, 404, 100, 413, 130, 422, 150, 500, 500, 501, 501, 503, 503);

    private final CallerLanguage language;
    private final Clock clock;

    SdmxErrorFilter(CallerLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(response.getEntity() instanceof Problem problem)
                || !request.getUriInfo().getRequestUri().getPath().startsWith(FACES)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, SharedCaching.VARY);
        var format = request.getUriInfo().getQueryParameters().getFirst("format");
        var form = Negotiation.of(request.getHeaderString(HttpHeaders.ACCEPT), format)
                .failure();
        if (form != Negotiation.Failure.PROBLEM) {
            var ml = form == Negotiation.Failure.ML;
            response.setEntity(ml ? ml(problem) : json(problem));
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_TYPE,
                            ml
                                    ? "application/xml;charset=utf-8"
                                    : "application/vnd.sdmx.data+json;version=2.0.0;charset=utf-8");
        }
    }

    private byte[] ml(Problem problem) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xml = new Xml(out)) {
            xml.document("mes:Error", "mes", "com");
            xml.start("mes:ErrorMessage", "code", String.valueOf(code(problem)));
            xml.element(
                    "com:Text",
                    words(problem),
                    "xml:lang",
                    language.get().locale().getLanguage());
            xml.finish();
        }
        return out.toByteArray();
    }

    private byte[] json(Problem problem) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            StructureJson.writeMeta(
                    json,
                    new Envelope(
                            "WX-" + UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.SECONDS), language.get()),
                    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json");
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeNumberField("code", code(problem));
            json.writeStringField("title", problem.title());
            json.writeStringField("detail", words(problem));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static int code(Problem problem) {
        return CODES.getOrDefault(problem.status(), problem.status());
    }

    private static String words(Problem problem) {
        var violations = problem.violations() == null
                ? Stream.<String>empty()
                : problem.violations().stream().map(SdmxErrorFilter::words);
        return Stream.concat(Stream.of(problem.detail()), violations).collect(Collectors.joining(" "));
    }

    private static String words(ViolationText violation) {
        return violation.field() + " " + violation.message() + ".";
    }
}

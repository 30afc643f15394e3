package city.promotion.stats.sdmx;

import city.promotion.conventions.conditional.Rendered;
import city.promotion.conventions.export.Export;
import city.promotion.stats.observation.Answer;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.sdmx.Negotiation.Data;
import city.promotion.stats.sdmx.Negotiation.Structure;
import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.data.Section;
import city.promotion.stats.sdmx.data.Section.Action;
import city.promotion.stats.sdmx.structure.Envelope;
import city.promotion.stats.sdmx.structure.StructureJson;
import city.promotion.stats.sdmx.structure.StructureMessage;
import city.promotion.stats.sdmx.structure.StructureMl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts answers on their way: condition, headers, and the rows as they come. */
@ApplicationScoped
class Answers {

    /** Formats that tell each moment's figures apart read a history once for every moment. */
    private static final int LARGEST_HISTORY = 50_000;

    private static final String VARY = "Accept, Accept-Language, Authorization, X-API-Key";

    private final Observations observations;
    private final Asked asked;

    Answers(Observations observations, Asked asked) {
        this.observations = observations;
        this.asked = asked;
    }

    /** Figures; without any, 404 in the first version of the standard and 204 in the second. */
    RestResponse<Export> data(DataRequest request, Data form) {
        var state = observations.state(request.flow().identity().id());
        var tag = tag(state.tag(), form.type());
        if (isKnown(tag)) {
            return headers(ResponseBuilder.<Export>create(304), tag).build();
        }
        var inParts = request.query().includeHistory() && !form.format().rowsStandAlone();
        var answer =
                inParts ? observations.answer(request.query(), LARGEST_HISTORY) : observations.answer(request.query());
        if (answer.isEmpty()) {
            if (request.face() == Face.V1) {
                throw SdmxProblem.NO_RESULTS.problem();
            }
            return headers(ResponseBuilder.<Export>create(204), tag).build();
        }
        var message = new DataMessage(
                envelope(),
                request.flow(),
                request.observedAt(),
                request.attributes(),
                request.values(),
                request.seriesOnly());
        return answer(form.type(), tag, out -> write(message, form, request, inParts, answer, out));
    }

    /** Structures; their tag is made of what they say. */
    RestResponse<Export> structures(StructureMessage message, Structure form) {
        var tag = tag(message.artefacts().toString() + message.stubs(), form.type());
        if (isKnown(tag)) {
            return headers(ResponseBuilder.<Export>create(304), tag).build();
        }
        return answer(form.type(), tag, out -> {
            if (form == Structure.ML_2_1) {
                StructureMl.write(message, out);
            } else {
                StructureJson.write(message, form == Structure.JSON_2_1, out);
            }
        });
    }

    Envelope envelope() {
        return new Envelope(
                "WX-" + UUID.randomUUID(), asked.clock().instant().truncatedTo(ChronoUnit.SECONDS), asked.language());
    }

    private static void write(
            DataMessage message, Data form, DataRequest request, boolean inParts, Answer answer, OutputStream out)
            throws IOException {
        var writer = form.format().open(message, form.csv(), out);
        writer.begin();
        for (var section : sections(request, inParts, answer)) {
            var begun = new boolean[1];
            answer.each(row -> {
                if (section.rows().test(row)) {
                    if (!begun[0]) {
                        writer.beginDataSet(section);
                        begun[0] = true;
                    }
                    writer.write(row);
                }
            });
            if (begun[0]) {
                writer.endDataSet();
            }
        }
        writer.end();
    }

    private static List<Section> sections(DataRequest request, boolean inParts, Answer answer) throws IOException {
        if (inParts) {
            var moments = new TreeSet<Instant>();
            answer.each(row -> moments.add(row.knownFrom()));
            return moments.stream()
                    .map(moment -> new Section(
                            Action.Replace, moment, row -> row.knownFrom().equals(moment)))
                    .toList();
        }
        if (request.query().updatedAfter() != null && !request.query().includeHistory()) {
            return List.of(
                    new Section(Action.Replace, null, row -> !row.deleted()),
                    new Section(Action.Delete, null, row -> row.deleted()));
        }
        return List.of(new Section(Action.Information, null, row -> true));
    }

    private RestResponse<Export> answer(String type, String tag, Writing writing) {
        Consumer<OutputStream> rows = out -> {
            try {
                writing.to(out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
        return headers(
                        ResponseBuilder.<Export>create(200)
                                .entity(new Export(null, rows))
                                .header(HttpHeaders.CONTENT_TYPE, type),
                        tag)
                .build();
    }

    private <T> ResponseBuilder<T> headers(ResponseBuilder<T> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().locale().getLanguage());
    }

    /** Weak, since every message has an id and a moment of its own around the same figures. */
    private String tag(String state, String type) {
        var depends =
                String.join("\n", state, asked.address(), type, asked.language().name());
        var hash = Rendered.sha256(depends.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, 12))
                + "\"";
    }

    private boolean isKnown(String tag) {
        var known = asked.ifNoneMatch();
        return known != null && (known.strip().equals("*") || known.contains(tag.substring(2)));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}

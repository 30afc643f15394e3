package city.promotion.stats.sdmx;

import city.promotion.conventions.conditional.Rendered;
import city.promotion.conventions.conditional.SharedCaching;
import city.promotion.conventions.export.Export;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.observation.Observations;
import city.promotion.stats.sdmx.Figures.Found;
import city.promotion.stats.sdmx.Negotiation.Data;
import city.promotion.stats.sdmx.Negotiation.Structure;
import city.promotion.stats.sdmx.data.DataMessage;
import city.promotion.stats.sdmx.data.DataWriter;
import city.promotion.stats.sdmx.data.Section;
import city.promotion.stats.sdmx.data.Section.Action;
import city.promotion.stats.sdmx.structure.Constraint;
import city.promotion.stats.sdmx.structure.DataStructure;
import city.promotion.stats.sdmx.structure.Envelope;
import city.promotion.stats.sdmx.structure.StructureJson;
import city.promotion.stats.sdmx.structure.StructureMessage;
import city.promotion.stats.sdmx.structure.StructureMl;
import city.promotion.stats.sdmx.structure.StructureXsd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts answers on their way: condition, headers, and the rows as they come. */
@ApplicationScoped
class Answers {

    /** Formats that tell each moment's figures apart read a history once for every moment. */
    private static final long LARGEST_HISTORY = 50_000;

    private final Figures figures;
    private final Observations observations;
    private final Asked asked;

    Answers(Figures figures, Observations observations, Asked asked) {
        this.figures = figures;
        this.observations = observations;
        this.asked = asked;
    }

    /** Figures; without any, 404 in the first version of the standard and 204 in the second. */
    RestResponse<Export> data(DataRequest request, Data form) {
        if (request.updatedAfter() != null && !form.format().tellsDeletions()) {
            throw SdmxProblem.NO_SUCH_FORM.problem("application/vnd.sdmx.data+csv;version=2.0.0");
        }
        var tag = tag(figures.state(request.parts()), form.type());
        if (isKnown(tag)) {
            return headers(ResponseBuilder.<Export>create(304), tag).build();
        }
        var inParts = request.includeHistory() && !form.format().rowsStandAlone();
        var most = observations.largestAnswer();
        var found = figures.find(request, inParts ? Math.min(LARGEST_HISTORY, most) : most);
        if (found.isEmpty()) {
            if (request.face() == Face.V1) {
                throw SdmxProblem.NO_RESULTS.problem();
            }
            return headers(ResponseBuilder.<Export>create(204), tag).build();
        }
        var envelope = envelope();
        var messages =
                found.stream().map(part -> message(envelope, request, part)).toList();
        return answer(form.type(), tag, out -> write(messages, form, request, inParts, found, out));
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

    /** The XML schema of messages about a structure, as far as a constraint allows. */
    RestResponse<Export> schema(DataStructure structure, Constraint allowed, String observedAt) {
        var tag = tag(structure.toString() + allowed.codes(), Negotiation.SCHEMA);
        if (isKnown(tag)) {
            return headers(ResponseBuilder.<Export>create(304), tag).build();
        }
        return answer(Negotiation.SCHEMA, tag, out -> StructureXsd.write(structure, allowed.codes(), observedAt, out));
    }

    Envelope envelope() {
        return new Envelope(
                "WX-" + UUID.randomUUID(), asked.clock().instant().truncatedTo(ChronoUnit.SECONDS), asked.language());
    }

    private static DataMessage message(Envelope envelope, DataRequest request, Found found) {
        return new DataMessage(
                envelope,
                found.part().flow(),
                found.part().observedAt(),
                found.part().attributes(),
                request.values(),
                request.seriesOnly(),
                found.besides());
    }

    private static void write(
            List<DataMessage> messages,
            Data form,
            DataRequest request,
            boolean inParts,
            List<Found> found,
            OutputStream out)
            throws IOException {
        var writer = form.format().open(messages, form.csv(), out);
        writer.begin();
        for (int i = 0; i < found.size(); i++) {
            for (var section : sections(request, inParts, found.get(i))) {
                write(messages.get(i), section, found.get(i), writer);
            }
        }
        writer.end();
    }

    /** A data set; none where no row is said in this way. */
    private static void write(DataMessage message, Section section, Found found, DataWriter writer) throws IOException {
        var begun = new boolean[1];
        found.answer().each(row -> {
            if (section.rows().test(row)) {
                if (!begun[0]) {
                    writer.beginDataSet(message, section);
                    begun[0] = true;
                }
                writer.write(section.action() == Action.Delete ? row.gone() : row);
            }
        });
        if (begun[0]) {
            writer.endDataSet();
        }
    }

    private static List<Section> sections(DataRequest request, boolean inParts, Found found) throws IOException {
        if (inParts) {
            return sectionsOfHistory(found);
        }
        if (request.updatedAfter() != null && !request.includeHistory()) {
            return List.of(
                    new Section(Action.Replace, null, row -> !row.deleted()),
                    new Section(Action.Delete, null, row -> row.deleted()));
        }
        return List.of(new Section(Action.Information, null, row -> true));
    }

    /** What was said at each moment, and what was taken back at it; read one after the other they end with what stands. */
    private static List<Section> sectionsOfHistory(Found found) throws IOException {
        var begun = new HashSet<List<Object>>();
        found.answer().each(row -> begun.add(List.of(row.key(), row.period(), row.knownFrom())));
        var moments = new TreeSet<Instant>();
        found.answer().each(row -> {
            moments.add(row.knownFrom());
            if (isTakenBack(row, begun)) {
                moments.add(row.knownTo());
            }
        });
        var sections = new ArrayList<Section>();
        for (var moment : moments) {
            sections.add(
                    new Section(Action.Delete, moment, row -> moment.equals(row.knownTo()) && isTakenBack(row, begun)));
            sections.add(
                    new Section(Action.Replace, moment, row -> row.knownFrom().equals(moment)));
        }
        return sections;
    }

    /** Whether it ended without another version in its place. */
    private static boolean isTakenBack(Observation row, Set<List<Object>> begun) {
        return row.knownTo() != null && !begun.contains(List.of(row.key(), row.period(), row.knownTo()));
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
                .header(HttpHeaders.VARY, SharedCaching.VARY)
                .header(HttpHeaders.CACHE_CONTROL, asked.caching())
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().locale().getLanguage());
    }

    /** Weak, since every message has an id and a moment of its own around the same figures. */
    private String tag(String state, String type) {
        var depends =
                String.join("\n", state, asked.address(), type, asked.language().name());
        var hash = Rendered.sha256(depends.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12)) + "\"";
    }

    private boolean isKnown(String tag) {
        var known = asked.ifNoneMatch();
        return known != null && (known.strip().equals("*") || known.contains(tag.substring(2)));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}

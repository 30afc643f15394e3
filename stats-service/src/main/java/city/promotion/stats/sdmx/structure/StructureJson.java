package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes structures as SDMX-JSON 2.0 or 2.1; what exists is a constraint of its own kind in 2.1 and a data constraint in 2.0. */
public class StructureJson {

    private static final Map<Kind, String> PLACES = Map.of(
            Kind.AGENCY_SCHEME, "agencySchemes",
            Kind.DATAFLOW, "dataflows",
            Kind.CODE_LIST, "codelists",
            Kind.CONCEPT_SCHEME, "conceptSchemes",
            Kind.DATA_STRUCTURE, "dataStructures",
            Kind.CONSTRAINT, "dataConstraints");

    private final StructureMessage message;
    private final boolean later;
    private final JsonGenerator json;

    private StructureJson(StructureMessage message, boolean later, JsonGenerator json) {
        this.message = message;
        this.later = later;
        this.json = json;
    }

    /** {@code later} is version 2.1. */
    public static void write(StructureMessage message, boolean later, OutputStream out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new StructureJson(message, later, json).write();
        }
    }

    /** The part {@code meta}, the same in every message. */
    public static void writeMeta(JsonGenerator json, Envelope envelope, String schema) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", schema);
        json.writeStringField("id", envelope.id());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", envelope.prepared().toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(envelope.tag());
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Envelope.SENDER);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The members {@code <one>} in the reader's language and {@code <all>} in every one. */
    public static void writeText(JsonGenerator json, Envelope envelope, String one, String all, LocalizedText text)
            throws IOException {
        if (text == null) {
            return;
        }
        json.writeStringField(one, envelope.text(text));
        json.writeObjectFieldStart(all);
        for (var entry : Envelope.texts(text).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void write() throws IOException {
        json.writeStartObject();
        writeMeta(
                json,
                message.envelope(),
                later
                        ? "https://json.sdmx.org/2.1/sdmx-json-structure-schema.json"
                        : "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json");
        json.writeObjectFieldStart("data");
        for (var kind : Kind.values()) {
            writeAll(
                    PLACES.get(kind),
                    message.of(kind)
                            .filter(artefact -> !isAvailability(artefact))
                            .toList());
        }
        writeAll(
                "availabilityConstraints",
                message.of(Kind.CONSTRAINT).filter(this::isAvailability).toList());
        json.writeEndObject();
        json.writeEndObject();
    }

    private boolean isAvailability(Artefact artefact) {
        return later && artefact instanceof Constraint constraint && constraint.actual();
    }

    private void writeAll(String place, List<Artefact> artefacts) throws IOException {
        if (artefacts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(place);
        for (var artefact : artefacts) {
            json.writeStartObject();
            if (isAvailability(artefact)) {
                writeAvailability((Constraint) artefact);
            } else {
                writeOne(artefact);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeOne(Artefact artefact) throws IOException {
        var identity = artefact.identity();
        json.writeStringField("id", identity.id());
        json.writeStringField("agencyID", identity.agency());
        json.writeStringField("version", identity.version());
        writeText(json, message.envelope(), "name", "names", artefact.name());
        if (message.isStub(artefact)) {
            json.writeBooleanField("isExternalReference", true);
            if (message.described()) {
                writeText(json, message.envelope(), "description", "descriptions", artefact.description());
            }
            return;
        }
        writeText(json, message.envelope(), "description", "descriptions", artefact.description());
        if (artefact instanceof ItemScheme scheme) {
            writeItems(scheme);
        } else if (artefact instanceof Dataflow flow) {
            json.writeStringField("structure", flow.structure().identity().urn());
        } else if (artefact instanceof DataStructure structure) {
            writeComponents(structure);
        } else if (artefact instanceof Constraint constraint) {
            writeConstraint(constraint);
        }
    }

    private void writeItems(ItemScheme scheme) throws IOException {
        if (scheme.partial()) {
            json.writeBooleanField("isPartial", true);
        }
        if (scheme.items().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(
                switch (scheme.identity().kind()) {
                    case CODE_LIST -> "codes";
                    case CONCEPT_SCHEME -> "concepts";
                    default -> "agencies";
                });
        for (var item : scheme.items()) {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            writeText(json, message.envelope(), "name", "names", item.name());
            if (item.parent() != null) {
                json.writeStringField("parent", item.parent());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeComponents(DataStructure structure) throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        var position = 0;
        for (var dimension : structure.dimensions()) {
            json.writeStartObject();
            json.writeStringField("id", dimension.id());
            json.writeNumberField("position", position++);
            writeConcept(structure, dimension);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("timeDimension");
        json.writeStringField("id", structure.time().id());
        writeConcept(structure, structure.time());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        json.writeArrayFieldStart("measures");
        json.writeStartObject();
        json.writeStringField("id", structure.measure().id());
        writeConcept(structure, structure.measure());
        json.writeStringField("usage", "optional");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        for (var attribute : structure.attributes()) {
            json.writeStartObject();
            json.writeStringField("id", attribute.id());
            writeConcept(structure, attribute);
            json.writeStringField("usage", attribute.id().equals("OBS_STATUS") ? "mandatory" : "optional");
            json.writeObjectFieldStart("attributeRelationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeConcept(DataStructure structure, Component component) throws IOException {
        json.writeStringField("conceptIdentity", structure.concepts().urnOfItem(component.id()));
        json.writeObjectFieldStart("localRepresentation");
        if (component.codes() != null) {
            json.writeStringField("enumeration", component.codes().identity().urn());
        } else {
            json.writeObjectFieldStart("format");
            json.writeStringField("dataType", component.type());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeConstraint(Constraint constraint) throws IOException {
        if (!later) {
            json.writeStringField("role", constraint.actual() ? "Actual" : "Allowed");
        }
        if (constraint.actual()) {
            json.writeArrayFieldStart("annotations");
            writeMetric("series_count", constraint.series());
            writeMetric("obs_count", constraint.observations());
            json.writeEndArray();
        }
        json.writeObjectFieldStart("constraintAttachment");
        json.writeArrayFieldStart("dataflows");
        json.writeString(constraint.dataflow().identity().urn());
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("cubeRegions");
        writeRegion(constraint);
        json.writeEndArray();
    }

    private void writeAvailability(Constraint constraint) throws IOException {
        json.writeObjectFieldStart("constraintAttachment");
        json.writeStringField("dataflow", constraint.dataflow().identity().urn());
        json.writeEndObject();
        json.writeFieldName("cubeRegion");
        writeRegion(constraint);
        json.writeNumberField("seriesCount", constraint.series());
        json.writeNumberField("obsCount", constraint.observations());
    }

    private void writeMetric(String id, long number) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("title", String.valueOf(number));
        json.writeStringField("type", "sdmx_metrics");
        json.writeEndObject();
    }

    private void writeRegion(Constraint constraint) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("include", true);
        json.writeArrayFieldStart("keyValues");
        for (var entry : constraint.codes().entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", entry.getKey());
            json.writeArrayFieldStart("values");
            for (var code : entry.getValue()) {
                json.writeString(code);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        if (constraint.from() != null) {
            json.writeStartObject();
            json.writeStringField("id", "TIME_PERIOD");
            json.writeObjectFieldStart("timeRange");
            writeEdge("startPeriod", constraint.from().toString());
            writeEdge("endPeriod", constraint.to().toString());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeEdge(String name, String period) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("period", period);
        json.writeBooleanField("isInclusive", true);
        json.writeEndObject();
    }
}

package city.promotion.stats.sdmx.structure;

import city.promotion.stats.sdmx.structure.DataStructure.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes structures as SDMX-ML 2.1. */
public class StructureMl {

    private final StructureMessage message;
    private final Xml xml;

    private StructureMl(StructureMessage message, Xml xml) {
        this.message = message;
        this.xml = xml;
    }

    public static void write(StructureMessage message, OutputStream out) throws IOException {
        var xml = new Xml(out);
        new StructureMl(message, xml).write();
        xml.finish();
        xml.close();
    }

    private void write() throws IOException {
        xml.document("mes:Structure", "mes", "str", "com");
        xml.header(message.envelope()).end();
        xml.start("mes:Structures");
        writeAll("str:OrganisationSchemes", Kind.AGENCY_SCHEME);
        writeAll("str:Dataflows", Kind.DATAFLOW);
        writeAll("str:Codelists", Kind.CODE_LIST);
        writeAll("str:Concepts", Kind.CONCEPT_SCHEME);
        writeAll("str:DataStructures", Kind.DATA_STRUCTURE);
        writeAll("str:Constraints", Kind.CONSTRAINT);
    }

    private void writeAll(String place, Kind kind) throws IOException {
        var artefacts = message.of(kind).toList();
        if (artefacts.isEmpty()) {
            return;
        }
        xml.start(place);
        for (var artefact : artefacts) {
            writeOne(artefact);
        }
        xml.end();
    }

    private void writeOne(Artefact artefact) throws IOException {
        var identity = artefact.identity();
        var stub = message.isStub(artefact);
        var partial = artefact instanceof ItemScheme scheme && scheme.partial();
        xml.start(
                "str:"
                        + (identity.kind() == Kind.CONSTRAINT
                                ? "ContentConstraint"
                                : identity.kind().urnClass()),
                "id",
                identity.id(),
                "agencyID",
                identity.agency(),
                "version",
                identity.version(),
                "isFinal",
                identity.kind() == Kind.AGENCY_SCHEME ? null : "true",
                "isExternalReference",
                stub ? "true" : null,
                "isPartial",
                partial && !stub ? "true" : null,
                "type",
                artefact instanceof Constraint constraint ? (constraint.actual() ? "Actual" : "Allowed") : null);
        if (artefact instanceof Constraint constraint && constraint.actual()) {
            writeMetrics(constraint);
        }
        xml.texts("com:Name", artefact.name());
        if (!stub || message.described()) {
            xml.texts("com:Description", artefact.description());
        }
        if (!stub) {
            writeContent(artefact);
        }
        xml.end();
    }

    private void writeContent(Artefact artefact) throws IOException {
        if (artefact instanceof ItemScheme scheme) {
            writeItems(scheme);
        } else if (artefact instanceof Dataflow flow) {
            xml.start("str:Structure").reference(flow.structure().identity()).end();
        } else if (artefact instanceof DataStructure structure) {
            writeComponents(structure);
        } else if (artefact instanceof Constraint constraint) {
            writeConstraint(constraint);
        }
    }

    private void writeItems(ItemScheme scheme) throws IOException {
        var name = switch (scheme.identity().kind()) {
            case CODE_LIST -> "str:Code";
            case CONCEPT_SCHEME -> "str:Concept";
            default -> "str:Agency";
        };
        for (var item : scheme.items()) {
            xml.start(name, "id", item.id()).texts("com:Name", item.name());
            if (item.parent() != null) {
                xml.start("str:Parent").empty("Ref", "id", item.parent()).end();
            }
            xml.end();
        }
    }

    private void writeComponents(DataStructure structure) throws IOException {
        xml.start("str:DataStructureComponents");
        xml.start("str:DimensionList", "id", "DimensionDescriptor");
        var position = 1;
        for (var dimension : structure.dimensions()) {
            xml.start("str:Dimension", "id", dimension.id(), "position", String.valueOf(position++));
            writeConcept(structure, dimension);
            xml.end();
        }
        xml.start("str:TimeDimension", "id", structure.time().id(), "position", String.valueOf(position));
        writeConcept(structure, structure.time());
        xml.end().end();
        xml.start("str:AttributeList", "id", "AttributeDescriptor");
        for (var attribute : structure.attributes()) {
            var status = attribute.id().equals("OBS_STATUS") ? "Mandatory" : "Conditional";
            xml.start("str:Attribute", "id", attribute.id(), "assignmentStatus", status);
            writeConcept(structure, attribute);
            xml.start("str:AttributeRelationship")
                    .start("str:PrimaryMeasure")
                    .empty("Ref", "id", structure.measure().id())
                    .end()
                    .end()
                    .end();
        }
        xml.end();
        xml.start("str:MeasureList", "id", "MeasureDescriptor");
        xml.start("str:PrimaryMeasure", "id", structure.measure().id());
        writeConcept(structure, structure.measure());
        xml.end().end().end();
    }

    private void writeConcept(DataStructure structure, Component component) throws IOException {
        var scheme = structure.concepts();
        xml.start("str:ConceptIdentity")
                .empty(
                        "Ref",
                        "id",
                        component.id(),
                        "maintainableParentID",
                        scheme.id(),
                        "maintainableParentVersion",
                        scheme.version(),
                        "agencyID",
                        scheme.agency(),
                        "package",
                        "conceptscheme",
                        "class",
                        "Concept")
                .end();
        xml.start("str:LocalRepresentation");
        if (component.codes() != null) {
            xml.start("str:Enumeration").reference(component.codes().identity()).end();
        } else {
            xml.empty("str:TextFormat", "textType", component.type());
        }
        xml.end();
    }

    private void writeMetrics(Constraint constraint) throws IOException {
        xml.start("com:Annotations");
        for (var metric : List.of("series_count", "obs_count")) {
            var number = metric.equals("obs_count") ? constraint.observations() : constraint.series();
            xml.start("com:Annotation", "id", metric)
                    .element("com:AnnotationTitle", String.valueOf(number))
                    .element("com:AnnotationType", "sdmx_metrics")
                    .end();
        }
        xml.end();
    }

    private void writeConstraint(Constraint constraint) throws IOException {
        xml.start("str:ConstraintAttachment")
                .start("str:Dataflow")
                .reference(constraint.dataflow().identity())
                .end()
                .end();
        xml.start("str:CubeRegion", "include", "true");
        for (var entry : constraint.codes().entrySet()) {
            xml.start("com:KeyValue", "id", entry.getKey());
            for (var code : entry.getValue()) {
                xml.element("com:Value", code);
            }
            xml.end();
        }
        if (constraint.from() != null) {
            xml.start("com:KeyValue", "id", "TIME_PERIOD")
                    .start("com:TimeRange")
                    .element("com:StartPeriod", constraint.from().toString(), "isInclusive", "true")
                    .element("com:EndPeriod", constraint.to().toString(), "isInclusive", "true")
                    .end()
                    .end();
        }
        xml.end();
    }
}

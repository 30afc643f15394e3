package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.sdmx.structure.StructureXsd;
import city.promotion.stats.sdmx.structure.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** SDMX-ML 2.1, structure-specific: dimensions and attributes of the dataset are attributes of XML, so it is a third as long. */
class StructureSpecificMl implements DataWriter {

    private final List<DataMessage> parts;
    private final Xml xml;
    private final Groups groups = new Groups();
    private DataMessage message;

    StructureSpecificMl(List<DataMessage> parts, OutputStream out) throws IOException {
        this.parts = parts;
        this.xml = new Xml(out);
    }

    @Override
    public void begin() throws IOException {
        xml.document("mes:StructureSpecificData", "mes", "ss", "com", "xsi");
        for (int i = 0; i < parts.size(); i++) {
            xml.namespace(prefix(i), namespace(i));
        }
        xml.header(parts.get(0).envelope());
        for (int i = 0; i < parts.size(); i++) {
            xml.start(
                            "mes:Structure",
                            "structureID",
                            parts.get(i).structureId(),
                            "namespace",
                            namespace(i),
                            "dimensionAtObservation",
                            parts.get(i).observedAt())
                    .start("com:Structure")
                    .reference(parts.get(i).structure().identity())
                    .end()
                    .end();
        }
        xml.end();
    }

    private String namespace(int part) {
        return StructureXsd.namespace(
                parts.get(part).structure(), parts.get(part).observedAt());
    }

    private static String prefix(int part) {
        return part == 0 ? "wx" : "wx" + part;
    }

    @Override
    public void beginDataSet(DataMessage of, Section section) throws IOException {
        message = of;
        xml.start(
                "mes:DataSet",
                "ss:structureRef",
                message.structureId(),
                "xsi:type",
                prefix(parts.indexOf(of)) + ":DataSetType",
                "ss:dataScope",
                "DataStructure",
                "ss:action",
                section.action().name(),
                "ss:validFromDate",
                section.validFrom() == null ? null : section.validFrom().toString());
    }

    @Override
    public void write(Observation row) throws IOException {
        if (!message.flat()) {
            var open = groups.isOpen();
            if (groups.begins(message, row)) {
                if (open) {
                    xml.end();
                }
                xml.start("Series");
                for (var place : message.ofSeries()) {
                    xml.attribute(message.dimensions().get(place).id(), message.code(row, place));
                }
            }
            if (message.seriesOnly()) {
                return;
            }
        }
        xml.empty("Obs");
        for (var place : message.ofObservation()) {
            xml.attribute(message.dimensions().get(place).id(), message.code(row, place));
        }
        if (message.values()) {
            xml.attribute(message.structure().measure().id(), message.value(row));
        }
        for (var attribute : message.attributes()) {
            xml.attribute(attribute.id(), message.attribute(attribute, row));
        }
    }

    @Override
    public void endDataSet() throws IOException {
        if (groups.isOpen()) {
            xml.end();
            groups.close();
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.finish();
        xml.close();
    }
}

package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.sdmx.structure.Xml;
import java.io.IOException;
import java.io.OutputStream;

/** SDMX-ML 2.1, structure-specific: dimensions and attributes of the dataset are attributes of XML, so it is a third as long. */
class StructureSpecificMl implements DataWriter {

    private final DataMessage message;
    private final Xml xml;
    private final Groups groups;

    StructureSpecificMl(DataMessage message, OutputStream out) throws IOException {
        this.message = message;
        this.xml = new Xml(out);
        this.groups = new Groups(message);
    }

    @Override
    public void begin() throws IOException {
        var namespace = message.structure().identity().urn() + ":ObsLevelDim:" + message.observedAt();
        xml.document("mes:StructureSpecificData", "mes", "ss", "com", "xsi").namespace("wx", namespace);
        xml.header(message.envelope())
                .start(
                        "mes:Structure",
                        "structureID",
                        message.flow().identity().id(),
                        "namespace",
                        namespace,
                        "dimensionAtObservation",
                        message.observedAt())
                .start("com:Structure")
                .reference(message.structure().identity())
                .end()
                .end()
                .end();
    }

    @Override
    public void beginDataSet(Section section) throws IOException {
        xml.start(
                "mes:DataSet",
                "ss:structureRef",
                message.flow().identity().id(),
                "xsi:type",
                "wx:DataSetType",
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
            if (groups.begins(row)) {
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

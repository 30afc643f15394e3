package city.promotion.stats.sdmx.structure;

import city.promotion.stats.sdmx.structure.DataStructure.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the XML schema that SDMX-ML 2.1 derives from a structure: what a structure-specific message about it may hold. It builds on
 * the schemas of the standard, which whoever validates has.
 */
public final class StructureXsd {

    private static final String STANDARD = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static final String OWN = "wx:";

    private final DataStructure structure;
    private final Map<String, List<String>> allowed;
    private final String observedAt;
    private final Xml xml;

    private StructureXsd(DataStructure structure, Map<String, List<String>> allowed, String observedAt, Xml xml) {
        this.structure = structure;
        this.allowed = allowed;
        this.observedAt = observedAt;
        this.xml = xml;
    }

    /** The namespace of messages about the structure with that dimension, or {@code AllDimensions}, at the observation. */
    public static String namespace(DataStructure structure, String observedAt) {
        return structure.identity().urn() + ":ObsLevelDim:" + observedAt;
    }

    /** {@code allowed} are the codes of dimensions that a constraint leaves; of the others all codes are. */
    public static void write(
            DataStructure structure, Map<String, List<String>> allowed, String observedAt, OutputStream out)
            throws IOException {
        var xml = new Xml(out);
        new StructureXsd(structure, allowed, observedAt, xml).write();
        xml.finish();
        xml.close();
    }

    private void write() throws IOException {
        var namespace = namespace(structure, observedAt);
        xml.document("xs:schema", "xs", "com", "ss").namespace("wx", namespace).attribute("targetNamespace", namespace);
        xml.empty("xs:import", "namespace", STANDARD + "common");
        xml.empty("xs:import", "namespace", STANDARD + "data/structurespecific");
        writeLists();
        var flat = observedAt.equals("AllDimensions");
        var ofSeries = new ArrayList<Component>();
        var ofObservation = new ArrayList<Component>();
        var all = new ArrayList<>(structure.dimensions());
        all.add(structure.time());
        all.forEach(dimension -> (flat || dimension.id().equals(observedAt) ? ofObservation : ofSeries).add(dimension));
        startType("DataSetType", "ss:DataSetType");
        xml.empty(
                "xs:element",
                "name",
                "DataProvider",
                "type",
                "com:DataProviderReferenceType",
                "form",
                "unqualified",
                "minOccurs",
                "0");
        xml.start("xs:choice", "minOccurs", "0");
        writeElement(flat ? "Obs" : "Series", flat ? "ObsType" : "SeriesType");
        xml.end().end();
        endType();
        startType("SeriesType", "ss:SeriesType");
        xml.empty(
                "xs:element",
                "name",
                "Obs",
                "type",
                OWN + "ObsType",
                "form",
                "unqualified",
                "minOccurs",
                "0",
                "maxOccurs",
                "unbounded");
        xml.end();
        for (var dimension : ofSeries) {
            writeAttribute(dimension, true);
        }
        endType();
        startType("ObsType", "ss:ObsType");
        xml.end();
        for (var dimension : ofObservation) {
            writeAttribute(dimension, true);
        }
        writeAttribute(structure.measure(), false);
        for (var attribute : structure.attributes()) {
            writeAttribute(attribute, false);
        }
        endType();
    }

    /** Each list as a type; a dimension of which not all codes are allowed has a type of its own. */
    private void writeLists() throws IOException {
        var types = new LinkedHashMap<String, List<String>>();
        var components = new ArrayList<>(structure.dimensions());
        components.addAll(structure.attributes());
        for (var component : components) {
            if (component.codes() != null) {
                types.put(
                        type(component),
                        allowed.getOrDefault(
                                component.id(),
                                component.codes().items().stream()
                                        .map(ItemScheme.Item::id)
                                        .toList()));
            }
        }
        for (var type : types.entrySet()) {
            xml.start("xs:simpleType", "name", type.getKey()).start("xs:restriction", "base", "xs:string");
            for (var code : type.getValue()) {
                xml.empty("xs:enumeration", "value", code);
            }
            xml.end().end();
        }
    }

    private String type(Component component) {
        return allowed.containsKey(component.id())
                ? component.id() + "_allowed"
                : component.codes().identity().id();
    }

    private void startType(String name, String base) throws IOException {
        xml.start("xs:complexType", "name", name)
                .start("xs:complexContent")
                .start("xs:restriction", "base", base)
                .start("xs:sequence");
        xml.empty("xs:element", "ref", "com:Annotations", "minOccurs", "0");
    }

    private void endType() throws IOException {
        xml.end().end().end();
    }

    private void writeElement(String name, String type) throws IOException {
        xml.empty("xs:element", "name", name, "type", OWN + type, "form", "unqualified", "maxOccurs", "unbounded");
    }

    /** Attributes may always be left out, since a message may bring values alone. */
    private void writeAttribute(Component component, boolean required) throws IOException {
        xml.empty(
                "xs:attribute",
                "name",
                component.id(),
                "type",
                component.codes() != null
                        ? OWN + type(component)
                        : switch (component.type()) {
                            case "ObservationalTimePeriod" -> "com:ObservationalTimePeriodType";
                            case "Decimal" -> "xs:decimal";
                            case "DateTime" -> "xs:dateTime";
                            default -> "xs:string";
                        },
                "use",
                required ? "required" : "optional");
    }
}

package city.promotion.stats.sdmx;

import static city.promotion.testkit.Tokens.anonymous;

import java.io.StringReader;
import java.util.List;
import javax.xml.transform.stream.StreamSource;

/** The schema that SDMX derives from a structure, as far as it matters here: which attributes there are. */
final class SpecificSchema {

    private static final String DATASPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private SpecificSchema() {}

    static StreamSource of(String flow, String observedAt) {
        var namespace = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=WX_STAT:DSD_" + flow
                + "(1.0.0):ObsLevelDim:" + observedAt;
        List<String> dimensions = anonymous().get("/stats/v1/datasets/" + flow).path("dimensions.id");
        var flat = observedAt.equals("AllDimensions");
        var ofSeries = new StringBuilder();
        var ofObservation = new StringBuilder();
        for (var dimension : dimensions) {
            (flat || dimension.equals(observedAt) ? ofObservation : ofSeries)
                    .append("<xs:attribute name='" + dimension + "' type='xs:string' use='required'/>");
        }
        var time = "<xs:attribute name='TIME_PERIOD' type='com:ObservationalTimePeriodType' use='required'/>";
        (flat || observedAt.equals("TIME_PERIOD") ? ofObservation : ofSeries).append(time);
        for (var attribute : List.of(
                "OBS_STATUS",
                "CONF_STATUS",
                "UNIT_MULT",
                "DECIMALS",
                "QUALIFIER",
                "COMMENT_OBS",
                "SOURCE",
                "RELEASE",
                "KNOWN_FROM",
                "KNOWN_TO")) {
            ofObservation.append("<xs:attribute name='" + attribute + "' type='xs:string'/>");
        }
        var inside = flat
                ? "<xs:element name='Obs' type='wx:ObsType' form='unqualified' maxOccurs='unbounded'/>"
                : "<xs:element name='Series' type='wx:SeriesType' form='unqualified' maxOccurs='unbounded'/>";
        var xsd = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:wx='" + namespace + "' xmlns:com='"
                + DATASPACE
                + "common' xmlns:dsd='" + DATASPACE + "data/structurespecific' targetNamespace='" + namespace + "'>"
                + "<xs:import namespace='" + DATASPACE + "common'/><xs:import namespace='" + DATASPACE
                + "data/structurespecific'/>"
                + "<xs:complexType name='DataSetType'><xs:complexContent><xs:restriction base='dsd:DataSetType'><xs:sequence>"
                + "<xs:element ref='com:Annotations' minOccurs='0'/><xs:element name='DataProvider' type='com:DataProviderReferenceType' form='unqualified' minOccurs='0'/><xs:choice minOccurs='0'>"
                + inside + "</xs:choice></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>"
                + "<xs:complexType name='SeriesType'><xs:complexContent><xs:restriction base='dsd:SeriesType'><xs:sequence><xs:element ref='com:Annotations' minOccurs='0'/>"
                + "<xs:element name='Obs' type='wx:ObsType' form='unqualified' minOccurs='0' maxOccurs='unbounded'/></xs:sequence>"
                + ofSeries + "</xs:restriction></xs:complexContent></xs:complexType>"
                + "<xs:complexType name='ObsType'><xs:complexContent><xs:restriction base='dsd:ObsType'><xs:sequence><xs:element ref='com:Annotations' minOccurs='0'/></xs:sequence>"
                + ofObservation + "<xs:attribute name='OBS_VALUE' type='xs:decimal'/>"
                + "</xs:restriction></xs:complexContent></xs:complexType></xs:schema>";
        return new StreamSource(new StringReader(xsd), "wx-" + flow + "-" + observedAt + ".xsd");
    }
}

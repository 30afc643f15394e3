package city.promotion.stats.sdmx;

/** How answers begin, for the contract; their inside is the standard's and described there. */
interface SdmxExamples {

    String CSV =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,ACCUM,REF_AREA,FLOW,COUNTERPART_AREA,OWNERSHIP,ACTIVITY,TRADE_MODE,TRANSFORMATION,"
                    + "UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n"
                    + "dataflow,WX_STAT:TRADE(1.0.0),I,Q,YTD,320200,IX,W1,_T,_T,_T,N,CNY,2024-Q1,1732.3,A\r\n";

    String GENERIC =
            "<mes:GenericData xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">…</mes:GenericData>";

    String SPECIFIC =
            "<mes:StructureSpecificData xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">…</mes:StructureSpecificData>";

    String SCHEMA = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">…</xs:schema>";

    String STRUCTURE =
            "<mes:Structure xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">…</mes:Structure>";

    String DATA_JSON =
            "{\"meta\":{\"id\":\"WX-1\",\"test\":false,\"prepared\":\"2024-04-21T01:00:00Z\",\"sender\":{\"id\":\"WX_STAT\"}},"
                    + "\"data\":{\"dataSets\":[{\"structure\":0,\"action\":\"Information\",\"links\":[],\"series\":{\"0:0\":{\"attributes\":[],"
                    + "\"observations\":{\"0\":[1732.3]}}}}],\"structures\":[]}}";

    String STRUCTURE_JSON =
            "{\"meta\":{\"id\":\"WX-1\",\"test\":false,\"prepared\":\"2024-04-21T01:00:00Z\",\"sender\":{\"id\":\"WX_STAT\"}},"
                    + "\"data\":{\"dataflows\":[{\"id\":\"TRADE\",\"agencyID\":\"WX_STAT\",\"version\":\"1.0.0\",\"name\":\"Foreign trade\","
                    + "\"names\":{\"en\":\"Foreign trade\",\"zh\":\"对外贸易\"}}]}}";
}

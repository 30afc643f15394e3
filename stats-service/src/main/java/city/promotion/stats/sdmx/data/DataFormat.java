package city.promotion.stats.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The formats in which figures go out. */
public enum DataFormat {
    JSON_2_0,
    JSON_2_1,
    CSV_1_0,
    CSV_2_0,
    GENERIC_2_1,
    STRUCTURE_SPECIFIC_2_1;

    /** Whether each row says for itself what it is, so that rows of several moments may stand together. */
    public boolean rowsStandAlone() {
        return this == CSV_2_0 || this == CSV_1_0;
    }

    /** Whether it can say that a figure is no more. */
    public boolean tellsDeletions() {
        return this != CSV_1_0;
    }

    /** Opens a message about the dataflows, one part for each; there is at least one. */
    public DataWriter open(List<DataMessage> message, CsvOptions options, OutputStream out) throws IOException {
        return switch (this) {
            case JSON_2_0 -> new JsonData(message, false, out);
            case JSON_2_1 -> new JsonData(message, true, out);
            case CSV_1_0 -> new CsvData(message, options, false, out);
            case CSV_2_0 -> new CsvData(message, options, true, out);
            case GENERIC_2_1 -> new GenericMl(message, out);
            case STRUCTURE_SPECIFIC_2_1 -> new StructureSpecificMl(message, out);
        };
    }
}

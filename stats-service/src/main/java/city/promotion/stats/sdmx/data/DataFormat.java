package city.promotion.stats.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which figures go out. */
public enum DataFormat {
    JSON_2_0,
    JSON_2_1,
    CSV_2_0,
    GENERIC_2_1,
    STRUCTURE_SPECIFIC_2_1;

    /** Whether each row says for itself what it is, so that rows of several moments may stand together. */
    public boolean rowsStandAlone() {
        return this == CSV_2_0;
    }

    public DataWriter open(DataMessage message, CsvOptions options, OutputStream out) throws IOException {
        return switch (this) {
            case JSON_2_0 -> new JsonData(message, false, out);
            case JSON_2_1 -> new JsonData(message, true, out);
            case CSV_2_0 -> new CsvData(message, options, out);
            case GENERIC_2_1 -> new GenericMl(message, out);
            case STRUCTURE_SPECIFIC_2_1 -> new StructureSpecificMl(message, out);
        };
    }
}

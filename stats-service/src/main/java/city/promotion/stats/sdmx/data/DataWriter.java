package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import java.io.IOException;

/**
 * A format of figures. It is told of one data set after the other and of each row of it, in an order in which the rows of a series
 * stand together, and keeps no more than the codes it has met.
 */
public interface DataWriter {

    void begin() throws IOException;

    void beginDataSet(DataMessage of, Section section) throws IOException;

    void write(Observation row) throws IOException;

    void endDataSet() throws IOException;

    void end() throws IOException;
}

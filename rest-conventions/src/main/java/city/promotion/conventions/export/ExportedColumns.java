package city.promotion.conventions.export;

import city.promotion.conventions.sheet.Column;
import java.util.List;
import java.util.Optional;

/** The columns of a list whose members are known only with its address, such as the dimensions of a data set. A service that has one brings a bean. */
public interface ExportedColumns {

    /** The columns of the list at that path, or nothing where those of its record type will do. */
    Optional<List<Column>> at(String path);
}

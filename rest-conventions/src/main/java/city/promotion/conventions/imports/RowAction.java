package city.promotion.conventions.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row would do. */
@Schema(
        name = "RowAction",
        description = "CREATE a new record, CHANGE one on file, UNCHANGED nothing, REFUSED must be mended first. 处理方式")
enum RowAction {
    CREATE,
    CHANGE,
    UNCHANGED,
    REFUSED
}

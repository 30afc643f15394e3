package city.promotion.conventions.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did. */
@Schema(
        name = "AuditAction",
        description = "What somebody did 操作: created, changed or deleted a record, or read what is not for everybody.")
enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    READ
}

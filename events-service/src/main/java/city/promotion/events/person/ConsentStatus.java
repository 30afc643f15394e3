package city.promotion.events.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a person agreed to be named in public. */
@Schema(name = "ConsentStatus", description = "Whether a person agreed to be named in public 是否同意公开姓名.")
enum ConsentStatus {
    GIVEN,
    WITHHELD,
    UNKNOWN
}

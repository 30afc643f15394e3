package city.promotion.events.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it is still to be done. */
@Schema(name = "FollowUpStatus", description = "Whether it is still to be done 跟进状态: OPEN 待办, DONE 已办结.")
enum FollowUpStatus {
    OPEN,
    DONE
}

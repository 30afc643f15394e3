package city.promotion.events.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which side of the table somebody sits. */
@Schema(name = "MeetingSide", description = "On which side somebody sits 主方或客方: HOST who receives, GUEST who comes.")
enum MeetingSide {
    HOST,
    GUEST
}

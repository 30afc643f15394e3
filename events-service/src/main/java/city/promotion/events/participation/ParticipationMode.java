package city.promotion.events.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody took part. */
@Schema(name = "ParticipationMode", description = "How somebody took part 参加方式: on site, by video, or through a proxy.")
enum ParticipationMode {
    IN_PERSON,
    VIDEO,
    PROXY
}

package city.promotion.conventions.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change as a CloudEvent 1.0 in its JSON form.
 *
 * @param data the record after the change, written as JSON; null when it is gone for this reader
 */
@Schema(name = "CloudEvent", description = "One change of one record 变更事件, as a CloudEvent 1.0.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        @Schema(description = "Version of the CloudEvents format.", examples = "1.0", required = true)
        String specversion,

        @Schema(description = "Names this change for ever; what has this id was seen before.", required = true)
        UUID id,

        @Schema(description = "The service that speaks.", examples = "/events/v1", required = true)
        String source,

        @Schema(
                description =
                        "`city.promotion.<record>.<what>`: created, changed, deleted, or withdrawn when the record is no longer "
                                + "visible to you.",
                examples = "city.promotion.event.changed",
                required = true)
        String type,

        @Schema(
                description = "Path of the record; a part stands below its record.",
                examples = "/events/v1/events/0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f",
                required = true)
        String subject,

        @Schema(description = "When it was changed.", examples = "2024-04-18T06:30:00Z", required = true)
        Instant time,

        @Schema(description = "Always JSON; absent without data.", examples = "application/json")
        String datacontenttype,

        @Schema(
                description =
                        "Place in the feed: send it as `after` to go on behind this change. In a first copy only the last line has one.",
                examples = "MDE5Mzo3NDI6MTg")
        String cursor,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "The record's own fields after the change, named as in its GET answer; names of other records and "
                                + "computed fields are left out. Absent when the record was deleted or withdrawn.")
        String data) {

    static final String VERSION = "1.0";
    private static final String PREFIX = "city.promotion.";

    static CloudEvent of(
            UUID id,
            String source,
            String record,
            String action,
            String subject,
            Instant time,
            String cursor,
            String data) {
        return new CloudEvent(
                VERSION,
                id,
                source,
                PREFIX + record + "." + action,
                subject,
                time,
                data == null ? null : "application/json",
                cursor,
                data);
    }
}

package city.promotion.conventions.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The record that carries an external identifier. */
@Schema(name = "Located", description = "The record that carries an external identifier 外部编号所指记录")
record Located(
        @Schema(examples = "seed") String system,
        @Schema(examples = "A1.10") String id,

        @Schema(description = "Kind of the record.", examples = "outcome")
        String type,

        @Schema(
                description = "Path of the record.",
                examples =
                        "/events/v1/events/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/outcomes/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a02")
        String href) {}

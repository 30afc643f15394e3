package city.promotion.stats.group;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group with its members. */
@Schema(name = "Group", description = "A code that stands for several others 分组")
record GroupResponse(
        @Schema(required = true) UUID id,

        @Schema(examples = "COUNTERPART_AREA", required = true)
        String list,

        @Schema(examples = "ASEAN", required = true) String code,

        @Schema(
                description = "In the order of their first day; only those of the day asked for, with `on`.",
                required = true)
        List<GroupMember> members,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static GroupResponse from(CodeGroup group, List<GroupMember> members) {
        return new GroupResponse(
                group.id(),
                group.list(),
                group.code(),
                members,
                group.externalIds(),
                group.sources(),
                group.version(),
                group.stamp().createdAt(),
                group.stamp().createdBy(),
                group.stamp().updatedAt(),
                group.stamp().updatedBy());
    }
}

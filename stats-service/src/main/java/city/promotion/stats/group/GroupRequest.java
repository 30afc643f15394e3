package city.promotion.stats.group;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who belongs to a group and since when, as an administrator writes it. */
@Schema(name = "GroupRequest", description = "Who belongs to a group and since when 分组成员")
record GroupRequest(
        @NotNull
        @Size(max = 400)
        @Schema(description = "All members of all times; one that left and came back stands twice.", required = true)
        List<@NotNull @Valid GroupMember> members,

        @Size(max = 20) List<@Valid ExternalId> externalIds,
        @Size(max = 20) List<@Valid Source> sources) {}

package city.promotion.conventions.apikey;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is answered; its secret is not part of it. */
@Schema(name = "ApiKey", description = "A key of a system that cannot ask for tokens 接口密钥.")
record ApiKeyResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Whose system it is.", examples = "chamber-of-commerce", required = true)
        String holder,

        @Schema(description = "What it is for, for people.") LocalizedText purpose,

        @Schema(examples = "PARTNER", required = true) KeyRole role,

        @Schema(examples = "READ", required = true) KeyAccess access,

        @Schema(description = "It changes only what belongs to these districts; absent when it is the whole city's.")
        List<String> districts,

        @Schema(description = "From when on it opens nothing.", required = true)
        Instant expiresAt,

        @Schema(description = "When its newest secret was made.", required = true)
        Instant secretSince,

        @Schema(description = "When its newest secret was last used, to the minute; absent while it never was.")
        Instant lastUsedAt,

        @Schema(description = "Until when the secret before it opens too; absent when there is none.")
        Instant previousEndsAt,

        @Schema(description = "When the secret before it was last used, to the minute; absent while it never was.")
        Instant previousUsedAt,

        @Schema(description = "Counts the changes from 0; being used is none.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static ApiKeyResponse from(ApiKey key) {
        return new ApiKeyResponse(
                key.id(),
                key.holder(),
                key.purpose(),
                key.role(),
                key.access(),
                key.districts(),
                key.expiresAt(),
                key.secretSince(),
                key.lastUsedAt(),
                key.previousEndsAt(),
                key.previousUsedAt(),
                key.version(),
                key.stamp().createdAt(),
                key.stamp().createdBy(),
                key.stamp().updatedAt(),
                key.stamp().updatedBy());
    }
}

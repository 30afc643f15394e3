package city.promotion.projects.ledger;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as it is read. */
@Schema(name = "MoneyEntry", description = "An amount of one kind for one period 资金台账条目.")
record MoneyEntryResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(required = true) MoneyKind kind,

        @Schema(description = "As printed; null for an entry that only withdraws another.", nullable = true)
        Money amount,

        @Schema(required = true) Accumulation accumulation,
        @Schema(required = true) PartialDate period,
        @Schema(nullable = true) Conversion converted,
        @Schema(nullable = true) String note,

        @Schema(description = "Entry that this one corrects or withdraws.", nullable = true)
        UUID corrects,

        @Schema(description = "Why it corrects.", nullable = true)
        String correctionReason,

        @Schema(description = "Entry that corrects or withdraws this one.", nullable = true)
        UUID correctedBy,

        @Schema(
                description = "Whether sums hold it: it has an amount and nothing corrected it.",
                examples = "true",
                required = true)
        boolean counts,

        @Schema(nullable = true) Verification verification,

        @Schema(description = "Documents of the project that prove it.", required = true)
        List<UUID> evidenceIds,

        @Schema(description = "True for an amount of an invented project.", examples = "true", required = true)
        boolean sample,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources,
        @Schema(required = true) Visibility visibility,
        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "editor-1", required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(examples = "editor-1", required = true) String updatedBy)
        implements Versioned {

    static MoneyEntryResponse from(MoneyEntry entry) {
        return new MoneyEntryResponse(
                entry.id(),
                entry.projectId(),
                entry.kind(),
                entry.amount(),
                entry.accumulation(),
                entry.period(),
                entry.converted(),
                entry.note(),
                entry.corrects(),
                entry.correctionReason(),
                entry.correctedBy(),
                entry.counts(),
                entry.verification(),
                entry.evidenceIds(),
                entry.sample(),
                entry.externalIds(),
                entry.sources(),
                entry.visibility(),
                entry.version(),
                entry.stamp().createdAt(),
                entry.stamp().createdBy(),
                entry.stamp().updatedAt(),
                entry.stamp().updatedBy());
    }
}

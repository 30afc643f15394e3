package city.promotion.projects.evidence;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a document, as it is read. */
@Schema(
        name = "EvidenceFile",
        description = "A document that proves something of a project 佐证材料; its bytes stand at `content`.")
record EvidenceResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,

        @Schema(description = "Code list EVIDENCE_KIND.", examples = "SIGNED_AGREEMENT", required = true)
        String kind,

        @Schema(nullable = true) LocalizedText title,
        @Schema(examples = "2024-118", nullable = true) String number,
        @Schema(nullable = true) LocalDate issuedOn,
        @Schema(examples = "样本投资协议.pdf", required = true) String fileName,

        @Schema(examples = "application/pdf", required = true)
        String mediaType,

        @Schema(description = "Number of bytes.", examples = "184320", required = true)
        long bytes,

        @Schema(
                description = "SHA-256 of the bytes, hexadecimal.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                required = true)
        String sha256,

        @Schema(description = "Path of the bytes; null once they are removed.", nullable = true)
        String content,

        @Schema(description = "When the bytes were removed.", nullable = true)
        Instant removedAt,

        @Schema(examples = "editor-1", nullable = true) String removedBy,

        @Schema(description = "True for a document of an invented project.", examples = "true", required = true)
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

    static EvidenceResponse from(EvidenceFile file) {
        return new EvidenceResponse(
                file.id(),
                file.projectId(),
                file.kind(),
                file.title(),
                file.number(),
                file.issuedOn(),
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.removedAt() == null
                        ? "/projects/v1/projects/" + file.projectId() + "/evidence/" + file.id() + "/content"
                        : null,
                file.removedAt(),
                file.removedBy(),
                file.sample(),
                file.externalIds(),
                file.sources(),
                file.visibility(),
                file.version(),
                file.stamp().createdAt(),
                file.stamp().createdBy(),
                file.stamp().updatedAt(),
                file.stamp().updatedBy());
    }
}

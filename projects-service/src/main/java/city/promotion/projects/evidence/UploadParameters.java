package city.promotion.projects.evidence;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.security.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is said of a document beside its bytes, which are the body. */
record UploadParameters(
        @RestQuery
        @NotBlank
        @Size(max = 60)
        @Parameter(description = "Code list EVIDENCE_KIND.", example = "SIGNED_AGREEMENT", required = true)
        String kind,

        @RestQuery
        @NotBlank
        @Size(max = 500)
        @Parameter(
                description = "Name of the file; folders and characters that file systems forbid are taken away.",
                example = "样本投资协议.pdf",
                required = true)
        String fileName,

        @RestQuery
        @Size(max = 200)
        @Parameter(description = "Number or file mark of the document.", example = "2024-118")
        String number,

        @RestQuery @Parameter(description = "Day of issue.", example = "2024-04-18")
        LocalDate issuedOn,

        @RestQuery
        @Size(max = 261)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}:.+", message = "must be system:id")
        @Parameter(description = "Its identifier in another system, `system:id`.", example = "samples:agreement-1")
        String externalId,

        @RestQuery
        @DefaultValue("INTERNAL")
        @Parameter(description = "Who may read it, of those who may see the project.")
        Visibility visibility) {

    Upload with(DocumentType type, byte[] content) {
        return new Upload(
                FileName.of(fileName, type), type, content, kind, number, issuedOn, externalIds(), visibility);
    }

    private List<ExternalId> externalIds() {
        if (externalId == null) {
            return List.of();
        }
        int colon = externalId.indexOf(':');
        return List.of(new ExternalId(externalId.substring(0, colon), externalId.substring(colon + 1)));
    }
}

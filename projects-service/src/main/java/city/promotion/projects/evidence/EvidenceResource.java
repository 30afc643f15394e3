package city.promotion.projects.evidence;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects/{projectId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Documents that prove what is said of a project 佐证材料")
class EvidenceResource {

    private final EvidenceRepository files;
    private final EvidenceService service;
    private final LooseContentService loose;

    EvidenceResource(EvidenceRepository files, EvidenceService service, LooseContentService loose) {
        this.files = files;
        this.service = service;
        this.loose = loose;
    }

    @POST
    @Consumes({
        DocumentType.Names.PDF,
        DocumentType.Names.JPEG,
        DocumentType.Names.PNG,
        DocumentType.Names.DOCX,
        DocumentType.Names.XLSX,
        DocumentType.Names.OFD
    })
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(
            value = EvidenceResponse.class,
            responseCode = "201",
            responseDescription = "What is known of the document")
    @Operation(
            operationId = "uploadEvidence",
            summary = "Upload a document 上传佐证材料",
            description =
                    "The body is the file itself, at most 9 MiB, as one of the media types listed; its first bytes are compared "
                            + "with the type. A title and sources are added by changing the document.")
    public RestResponse<EvidenceResponse> upload(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @Valid @BeanParam UploadParameters parameters,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @NotNull
                    @RequestBody(
                            description = "The file.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = DocumentType.Names.PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = DocumentType.Names.JPEG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = DocumentType.Names.PNG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = DocumentType.Names.DOCX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = DocumentType.Names.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = DocumentType.Names.OFD,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] request) {
        var type = DocumentType.of(mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> EvidenceProblem.NOT_AS_DECLARED.problem(mediaType, DocumentType.all()));
        var file = EvidenceResponse.from(service.upload(projectId, parameters.with(type, request)));
        loose.clear();
        return Created.at("/projects/v1/projects/" + projectId + "/evidence/" + file.id(), file);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvidence",
            summary = "Documents of a project 佐证材料列表",
            description = "What is known of each document, in the order of their upload.")
    public Page<EvidenceResponse> list(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestQuery @Parameter(description = "Code list EVIDENCE_KIND.", example = "SIGNED_AGREEMENT") String kind,
            @RestQuery @Parameter(description = "true lists the documents whose bytes were removed.") Boolean removed,
            @Valid @BeanParam PageRequest page) {
        return files.ofProject(projectId, kind, removed, page).map(EvidenceResponse::from);
    }

    @GET
    @Path("/{evidenceId}")
    @PermitAll
    @Operation(
            operationId = "getEvidence",
            summary = "Get a document's record 佐证材料详情",
            description = "What is known of the document; also after its bytes were removed.")
    public EvidenceResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the document.") UUID evidenceId) {
        return EvidenceResponse.from(files.require(projectId, evidenceId));
    }

    @GET
    @Path("/{evidenceId}/content")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "410",
            description = "The document was removed. 已移除",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @Operation(
            operationId = "downloadEvidence",
            summary = "Download a document 下载佐证材料",
            description =
                    "The bytes as they were uploaded, checked against their checksum, to be saved and not shown. Who may not "
                            + "see the document gets 404; after its removal it is 410.")
    public RestResponse<byte[]> content(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the document.") UUID evidenceId,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var file = files.require(projectId, evidenceId);
        file.requirePresent();
        var tag = "\"" + file.sha256() + "\"";
        if (ifNoneMatch != null && ifNoneMatch.contains(tag)) {
            return RestResponse.ResponseBuilder.<byte[]>notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(service.content(file))
                .type(MediaType.valueOf(file.mediaType()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.fileName()).asAttachment())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @Path("/{evidenceId}")
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = EvidenceResponse.class, responseCode = "200", responseDescription = "The document")
    @APIResponse(
            responseCode = "410",
            description = "The document was removed. 已移除",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @Operation(
            operationId = "changeEvidence",
            summary = "Say what a document is 修改佐证材料信息",
            description = "Writes what is known of it, whole; the bytes stay as they were uploaded.")
    public EvidenceResponse change(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the document.") UUID evidenceId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid EvidenceRequest request) {
        return EvidenceResponse.from(service.describe(projectId, evidenceId, expected, request));
    }

    @DELETE
    @Path("/{evidenceId}")
    @RolesAllowed(Roles.EDITOR)
    @APIResponse(responseCode = "204", description = "It is removed.")
    @APIResponse(
            responseCode = "410",
            description = "The document was removed. 已移除",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @Operation(
            operationId = "deleteEvidence",
            summary = "Remove a document 删除佐证材料",
            description =
                    "The bytes go; that there was such a document, its checksum and who removed it stay readable. What a step, a verified "
                            + "amount or the log of a blocker names is kept (409).")
    public void delete(
            @RestPath @Parameter(description = "Id of the project.") UUID projectId,
            @RestPath @Parameter(description = "Id of the document.") UUID evidenceId,
            @BeanParam ExpectedVersion expected) {
        service.remove(projectId, evidenceId, expected);
        loose.clear();
    }
}

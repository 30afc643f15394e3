package city.promotion.stats.load;

import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.SystemException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/releases/{releaseId}/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({FileLoadResource.CSV, FileLoadResource.SDMX, FileLoadResource.XLSX, MediaType.APPLICATION_OCTET_STREAM})
@Tag(name = "Loads")
class FileLoadResource {

    static final String CSV = "text/csv";
    static final String SDMX = "application/vnd.sdmx.data+csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FileLoadService service;
    private final HttpHeaders headers;

    FileLoadResource(FileLoadService service, HttpHeaders headers) {
        this.service = service;
        this.headers = headers;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Idempotent
    @Operation(
            operationId = "loadFile",
            summary = "Load a file into a draft 导入数据文件",
            description =
                    "SDMX-CSV 2.0 (actions M, R, D by row), or an export of observations as CSV or XLSX, changed or written anew; "
                            + "compressed by gzip if you like. CSV holds 2,000,000 rows at most, a workbook 100,000. All rows are taken in "
                            + "one transaction, or none: whatever is wrong is told by cell, the first 1,000 places. A row of an export replaces "
                            + "its figure; `deleted` = true takes it away.")
    @APIResponseSchema(value = LoadResponse.class, responseCode = "201")
    public RestResponse<LoadResponse> load(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @NotNull
                    @RequestBody(
                            description = "The file itself.",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = SDMX, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] request) {
        var load = LoadResponse.from(service.load(releaseId, new FigureFile(request, charset())));
        return Created.at("/stats/v1/releases/" + releaseId + "/loads/" + load.id(), load);
    }

    @POST
    @Path("/rehearsal")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "rehearseFile",
            summary = "Try a file without loading it 预检数据文件",
            description =
                    "Does all that loading does, with the checks that publication would run, and takes it back: the same refusals "
                            + "cell by cell, and nothing is stored. Figures that contradict each other are named with their cells; the file "
                            + "may be loaded all the same, since a source may contradict itself.")
    @APIResponseSchema(value = RehearsalResponse.class, responseCode = "200")
    public RehearsalResponse rehearse(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @NotNull
                    @RequestBody(
                            description = "The file itself.",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = SDMX, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] request)
            throws SystemException {
        return service.rehearse(releaseId, new FigureFile(request, charset()));
    }

    /** Only of text does a charset say anything; some clients name one for every body. */
    private String charset() {
        var type = headers.getMediaType();
        return type == null || !type.getType().equals("text")
                ? null
                : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    }
}

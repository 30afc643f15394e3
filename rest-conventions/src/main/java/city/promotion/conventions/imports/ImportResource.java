package city.promotion.conventions.imports;

import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Roles;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Labels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Sheets that come in: looked at first, then applied whole or not at all 导入")
class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WAIT = "Seconds to wait for the end of it, 0 to 50; the work goes on either way.";
    private static final int ROWS_AT_ONCE = 1_000;

    private final ImportService service;
    private final ImportRepository imports;
    private final Instance<Importable<?, ?>> lists;
    private final CallerLanguage callerLanguage;

    ImportResource(
            ImportService service,
            ImportRepository imports,
            Instance<Importable<?, ?>> lists,
            CallerLanguage callerLanguage) {
        this.service = service;
        this.imports = imports;
        this.lists = lists;
        this.callerLanguage = callerLanguage;
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", XLSX})
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "checkImport",
            summary = "Send a sheet and see what it would do 上传并检查",
            description =
                    "An export of the list, changed in Excel or written anew: XLSX, or CSV in UTF-8 or GB18030, at most 12 MB "
                            + "and 100,000 rows. Nothing is stored but what was found. Rows with an id, a code or a known external "
                            + "identifier are compared with the record on file, the others would be new.")
    @APIResponseSchema(
            value = ImportResponse.class,
            responseCode = "202",
            responseDescription = "What was found so far")
    public RestResponse<ImportResponse> check(
            @RestQuery
                    @NotBlank
                    @Size(max = 60)
                    @Parameter(description = "Name of the list.", example = "organisations")
                    String list,
            @RestQuery @Size(max = 200) @Parameter(description = "Name of the file, for people.") String fileName,
            @RestQuery @DefaultValue("20") @Min(0) @Max(50) @Parameter(description = WAIT) Integer wait,
            @NotNull
                    @RequestBody(
                            description = "The file itself.",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] request,
            @Parameter(hidden = true) @jakarta.ws.rs.core.Context HttpHeaders headers) {
        // Only of text does a charset say anything; some clients name one for every body.
        var type = headers.getMediaType();
        var charset = type == null || !type.getType().equals("text")
                ? null
                : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        var id = service.check(list, fileName, request, charset, Duration.ofSeconds(wait));
        return accepted(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "getImport",
            summary = "Read an import 查看导入",
            description = "How far it has come and what its rows would do. Kept for 30 days.")
    public ImportResponse get(@RestPath @Parameter(description = "Id of the import.") UUID id) {
        return response(id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "listImportRows",
            summary = "Rows of an import 导入行",
            description =
                    "Each row with what it would change, what must be mended and which records on file it may be once "
                            + "more; in the order of the sheet.")
    public Page<ImportRowResponse> rows(
            @RestPath @Parameter(description = "Id of the import.") UUID id,
            @RestQuery @Parameter(description = "Only rows that would do this.", example = "REFUSED") RowAction action,
            @Valid @BeanParam PageRequest page) {
        require(id);
        var after = after(page.cursor());
        var found = action == null
                ? imports.rows(id, after, page.limit() + 1)
                : imports.rows(id, after, page.limit() + 1, action);
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        var next = found.size() > page.limit()
                ? String.valueOf(shown.get(shown.size() - 1).number())
                : null;
        return new Page<>(
                shown.stream()
                        .map(row -> ImportRowResponse.from(row, callerLanguage.get()))
                        .toList(),
                next,
                null);
    }

    @GET
    @Path("/{id}/sheet")
    @Produces(XLSX)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "getImportSheet",
            summary = "The sheet with what was found 批注后的表格",
            description =
                    "The rows as they came, cells to mend in red with a note, changes in yellow. Mend it and send it again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> sheet(
            @RestPath @Parameter(description = "Id of the import.") UUID id,
            @RestQuery @Parameter(description = "Language of labels and notes: zh, ja or en.") String lang) {
        var found = require(id);
        var language = lang == null ? callerLanguage.get() : Language.ofHeader(lang);
        var bytes = annotated(found, new Labels(found.list(), language));
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.list() + "-checked.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("/{id}/application")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "applyImport",
            summary = "Apply an import 确认导入",
            description =
                    "Does what the rows say, all of them in one transaction or none. An import is applied once, however "
                            + "often this is asked for. If a record changed since the check, nothing is applied and `failure` says why.")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "202", responseDescription = "How far it has come")
    public RestResponse<ImportResponse> apply(
            @RestPath @Parameter(description = "Id of the import.") UUID id,
            @RestQuery @DefaultValue("20") @Min(0) @Max(50) @Parameter(description = WAIT) Integer wait) {
        service.apply(id, Duration.ofSeconds(wait));
        return accepted(id);
    }

    private byte[] annotated(ImportRepository.Found found, Labels labels) {
        var sheet = new AnnotatedSheet(found.columns(), known(found.list()), labels);
        var after = 0;
        for (var rows = some(found.id(), after); !rows.isEmpty(); rows = some(found.id(), after)) {
            rows.forEach(sheet::write);
            after = rows.get(rows.size() - 1).number();
        }
        return sheet.finished();
    }

    private java.util.List<CheckedRow> some(UUID id, int after) {
        return imports.rows(id, after, ROWS_AT_ONCE);
    }

    private Map<String, Column> known(String list) {
        return lists.stream()
                .filter(known -> known.list().equals(list))
                .flatMap(known -> RowPlanner.known(known).stream())
                .collect(Collectors.toMap(Column::key, Function.identity(), (one, same) -> one));
    }

    private static int after(String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException notOurs) {
            throw ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
        }
    }

    private ImportRepository.Found require(UUID id) {
        return imports.find(id).orElseThrow(() -> ImportProblem.NOT_FOUND.problem(id));
    }

    private RestResponse<ImportResponse> accepted(UUID id) {
        return RestResponse.ResponseBuilder.<ImportResponse>create(RestResponse.Status.ACCEPTED)
                .entity(response(id))
                .header(HttpHeaders.LOCATION, places(id))
                .build();
    }

    private String places(UUID id) {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class)
                + "/v1/imports/" + id;
    }

    private ImportResponse response(UUID id) {
        var found = require(id);
        var language = callerLanguage.get();
        return new ImportResponse(
                id,
                found.list(),
                found.fileName(),
                found.state(),
                found.rows(),
                found.done(),
                found.counts().getOrDefault(RowAction.CREATE, 0),
                found.counts().getOrDefault(RowAction.CHANGE, 0),
                found.counts().getOrDefault(RowAction.UNCHANGED, 0),
                found.counts().getOrDefault(RowAction.REFUSED, 0),
                found.withTwins(),
                found.failedRow(),
                found.failure().stream()
                        .map(fault -> ImportResponse.CellFaultText.from(fault, language))
                        .toList(),
                found.createdAt(),
                found.createdBy(),
                found.appliedAt(),
                found.appliedBy());
    }
}

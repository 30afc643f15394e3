package city.promotion.conventions.openapi;

import city.promotion.conventions.record.Mergeable;
import city.promotion.conventions.sheet.SheetForm;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** Writes into every document what all operations have in common: who may call, which failures can come back, headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String SCHEME = "city";
    private static final String KEY_SCHEME = "key";
    private static final String RATE_LIMIT = "RateLimit";
    /** Characters of what a client is told of its share, under all policies that there are. */
    private static final int LONGEST_SHARE = 200;

    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    /** Roles that a key can have; what needs another one needs somebody who signs in. */
    private static final Set<String> ROLES_OF_KEYS = Set.of("partner", "viewer", "editor");

    private static final Map<Integer, String> FAILURES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "A parameter is wrong, or the body cannot be read; `violations` names each place. 请求有误"),
            Map.entry(401, "No valid token or key. 未登录"),
            Map.entry(403, "Your role does not allow this. 权限不足"),
            Map.entry(404, "There is no such record, or you may not see it. 未找到"),
            Map.entry(406, "There is no such form of the answer; mend `Accept`. 无此格式"),
            Map.entry(409, "Something that exists already stands against it; `type` says what. 冲突"),
            Map.entry(412, "The record has changed since you read it. 版本已过期"),
            Map.entry(413, "The body is too large. 正文过大"),
            Map.entry(415, "The body is not JSON. 格式不支持"),
            Map.entry(422, "Fields need to be mended; `violations` lists all of them. 字段需修改"),
            Map.entry(428, "If-Match is missing. 缺少版本"),
            Map.entry(429, "Too many requests; wait the seconds of Retry-After. 请求过多"),
            Map.entry(500, "Something went wrong on our side; nothing was stored. 服务内部错误"),
            Map.entry(503, "The service cannot answer right now; nothing was stored. 服务暂不可用")));

    /** Records, and what leaves as a document. */
    private static final List<String> TAGGED = List.of("application/json", "text/calendar", "text/html");

    private final IndexView index;
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> mergeable = new HashSet<>();

    public ContractFilter(IndexView index) {
        this.index = index;
        for (var operation : index.getAnnotations(Operation.class)) {
            var id = operation.value("operationId");
            AnnotationInstance allowed = operation.target().annotation(RolesAllowed.class);
            if (id != null && allowed != null) {
                roles.put(id.asString(), String.join(", ", allowed.value().asStringArray()));
            }
            if (id != null && operation.target().hasAnnotation(Mergeable.class)) {
                mergeable.add(id.asString());
            }
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return WireSchemas.asOnTheWire(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var schemas = new TreeMap<String, Schema>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!WireSchemas.isPlain(name) && schemas.put(WireSchemas.wireName(name), schema) != null) {
                throw new IllegalStateException(
                        "Two schemas would be called " + WireSchemas.wireName(name) + " in the contract");
            }
        });
        if (schemas.containsKey("LocalizedText")) {
            // A value class shows its one component as if it were a member.
            schemas.get("LocalizedText").setProperties(null);
        }
        document.getComponents().setSchemas(schemas);
        addSecurityScheme(document);
        addFailureAnswers(document);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        }
        // Paths begin with the service's name wherever it stands, behind a gateway or without one.
        document.servers(List.of(OASFactory.createServer()
                .url("/")
                .description("The installation this document was read from, be it local, staging or production.")
                .addExtension("x-internal", false)));
        removeWhatNobodyUses(document);
        Limits.write(document, index);
        Examples.write(document);
    }

    /** A value class of the conventions is known to every service, used or not. */
    private static void removeWhatNobodyUses(OpenAPI document) {
        var schemas = new Schemas(document);
        var named = new TreeMap<>(document.getComponents().getSchemas());
        named.keySet().removeIf(name -> !schemas.isUsed(name));
        document.getComponents().setSchemas(named);
    }

    private static void addSecurityScheme(OpenAPI document) {
        var password = OASFactory.createOAuthFlow().tokenUrl("/auth/token").scopes(Map.of());
        var client = OASFactory.createOAuthFlow().tokenUrl("/auth/token").scopes(Map.of());
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description(
                                        "Staff sign in with name and password, partner systems with client credentials; a token "
                                                + "lives for an hour. Tokens are JWTs and verified as RFC8725 asks: "
                                                + "one pinned algorithm, issuer, audience and expiry required. 登录")
                                .flows(OASFactory.createOAuthFlows()
                                        .password(password)
                                        .clientCredentials(client)))
                .addSecurityScheme(
                        KEY_SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description(
                                        "For partner systems that cannot ask for tokens: a key that an administrator of this "
                                                + "service made, with an end, to read or to write. Never beside a token. 接口密钥"));
    }

    private static void addFailureAnswers(OpenAPI document) {
        document.getComponents()
                .addHeader(
                        RATE_LIMIT_POLICY,
                        OASFactory.createHeader()
                                .description(
                                        "What you may ask for: of each policy its requests `q` in `w` seconds "
                                                + "(draft-ietf-httpapi-ratelimit-headers). Absent on answers that are kept for everybody. 限流策略")
                                .schema(text().maxLength(LONGEST_SHARE)))
                .addHeader(
                        RATE_LIMIT,
                        OASFactory.createHeader()
                                .description(
                                        "What is left of it: `r` requests; in `t` seconds all of them are there again. 剩余额度")
                                .schema(text().maxLength(LONGEST_SHARE)));
        FAILURES.forEach((status, description) -> document.getComponents()
                .addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem"))))));
        var tooMany = document.getComponents().getResponses().get("Problem429");
        addRateLimit(tooMany);
        tooMany.addHeader(
                "Retry-After",
                OASFactory.createHeader()
                        .description("Seconds to wait. 等待秒数")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Integer.MAX_VALUE))));
    }

    private static void addRateLimit(APIResponse answer) {
        for (var header : List.of(RATE_LIMIT_POLICY, RATE_LIMIT)) {
            answer.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
        }
    }

    private void complete(String path, HttpMethod method, org.eclipse.microprofile.openapi.models.Operation operation) {
        var role = roles.get(operation.getOperationId());
        var changes = method != HttpMethod.GET && method != HttpMethod.HEAD;
        if (role == null) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        } else {
            operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                    + "Needs the role `" + role + "`. 所需角色");
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()));
        if (role == null || Arrays.stream(role.split(", ")).anyMatch(ROLES_OF_KEYS::contains)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(KEY_SCHEME, List.of()));
        }
        if (mergeable.contains(operation.getOperationId())) {
            operation.getResponses().addAPIResponse("308", movedAnswer());
        }
        fail(operation, 400);
        fail(operation, 401);
        fail(operation, 406);
        fail(operation, 429);
        fail(operation, 500);
        fail(operation, 503);
        if (role != null || changes) {
            fail(operation, 403); // A key that only reads changes nothing, not even what needs no role.
        }
        if (path.contains("{") || operation.getRequestBody() != null) {
            fail(operation, 404); // A body names other records by their ids.
        }
        if (hasHeader(operation, "If-Match")) {
            fail(operation, 412);
            fail(operation, 428);
        }
        if (changes) {
            fail(operation, 409);
        }
        if (operation.getRequestBody() != null) {
            fail(operation, 413);
            fail(operation, 415);
            fail(operation, 422);
        }
        if (method == HttpMethod.POST && creates(operation)) {
            operation.addParameter(idempotencyKey());
        }
        if (method == HttpMethod.GET && isTagged(operation)) {
            operation.addParameter(ifNoneMatch());
            offerSheets(operation);
            if (!operation.getResponses().hasAPIResponse("304")) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().description("You have this answer already. 未变更"));
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ContractFilter::showExampleInWords);
        }
        addAnswerHeaders(operation);
    }

    /** Every list can be taken away whole; the filter that does it believes what is written here. */
    private static void offerSheets(org.eclipse.microprofile.openapi.models.Operation operation) {
        var answer = operation.getResponses().getAPIResponse("200");
        var page = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        if (page == null
                || page.getSchema() == null
                || page.getSchema().getRef() == null
                || !page.getSchema().getRef().endsWith("Page")) {
            return;
        }
        for (var form : SheetForm.values()) {
            var schema = text();
            if (form == SheetForm.XLSX) {
                schema.setFormat("binary");
            }
            answer.getContent()
                    .addMediaType(
                            form.mediaType().toString(),
                            OASFactory.createMediaType().schema(schema));
        }
    }

    /** Swagger UI fills fields with examples; a filter or a header that nobody chose must stay empty there. */
    private static void showExampleInWords(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH || parameter.getExample() == null) {
            return;
        }
        var description = parameter.getDescription() == null ? "" : parameter.getDescription() + " ";
        parameter.setDescription(description + "For example `" + parameter.getExample() + "`.");
        parameter.setExample(null);
    }

    private static APIResponse movedAnswer() {
        return OASFactory.createAPIResponse()
                .description("The record was merged; its survivor stands at Location. 已合并")
                .addHeader(
                        "Location",
                        OASFactory.createHeader()
                                .description("Path of the surviving record.")
                                .schema(text()));
    }

    private static boolean creates(org.eclipse.microprofile.openapi.models.Operation operation) {
        return operation.getResponses() != null && operation.getResponses().hasAPIResponse("201");
    }

    private static void fail(org.eclipse.microprofile.openapi.models.Operation operation, int status) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var existing = operation.getResponses().getAPIResponse(String.valueOf(status));
        if (existing == null || existing.getContent() == null && existing.getRef() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status),
                            OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
    }

    /** What is streamed or differs at every moment has no entity tag. */
    private static boolean isTagged(org.eclipse.microprofile.openapi.models.Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        return ok == null || ok.getContent() == null || isTagged(ok.getContent());
    }

    private static boolean isTagged(Content content) {
        return TAGGED.stream().anyMatch(content::hasMediaType);
    }

    private static boolean hasHeader(org.eclipse.microprofile.openapi.models.Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName()));
    }

    private static Parameter idempotencyKey() {
        return header(
                "Idempotency-Key",
                "Your own key for this create, for example a UUID. A retry with the same key and body gets the first answer "
                        + "again, for 24 hours. 幂等键",
                "9b2f2c1e-5f0e-4b39-9a53-1d6f0c7f5a11");
    }

    private static Parameter ifNoneMatch() {
        return header(
                "If-None-Match",
                "`ETag` of the answer you have; 304 if it is still the same.",
                "\"0.6pQ0zJp0kq3vU1cK\"");
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text().maxLength(name.startsWith("Idempotency") ? 200 : 2000))
                .example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void addAnswerHeaders(org.eclipse.microprofile.openapi.models.Operation operation) {
        for (var status : List.of("200", "201")) {
            APIResponse answer = operation.getResponses().getAPIResponse(status);
            if (answer == null || answer.getRef() != null) {
                continue;
            }
            if (answer.getContent() == null || isTagged(answer.getContent())) {
                answer.addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("Entity tag of this answer; send it as If-Match to change the record.")
                                .schema(text()));
            }
            answer.addHeader(
                    "X-Request-Id",
                    OASFactory.createHeader()
                            .description("Quote it when you ask for help.")
                            .schema(text()));
            addRateLimit(answer);
            if (status.equals("201")) {
                answer.addHeader(
                        "Location",
                        OASFactory.createHeader()
                                .description("Address of the new record.")
                                .schema(text()));
            }
        }
    }
}

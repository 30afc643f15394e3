package city.promotion.stats.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what all answers of SDMX have in common: their forms, and their failures. Comes before the filter of all
 * services, which adds what every operation has.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class SdmxContract implements OASFilter {

    private static final String TAG = "SDMX";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getTags() == null || !operation.getTags().contains(TAG)) {
            return operation;
        }
        var id = operation.getOperationId();
        var first = id.startsWith("readSdmx1");
        var answers = OASFactory.createAPIResponses();
        answers.addAPIResponse("200", id.endsWith("Data") ? figures() : structures(id.endsWith("Schema")));
        if (!first && !id.endsWith("Structures") && !id.endsWith("Schema")) {
            answers.addAPIResponse(
                    "204", OASFactory.createAPIResponse().description("There is nothing of the kind. 无数据"));
        }
        answers.addAPIResponse("304", OASFactory.createAPIResponse().description("You have this answer already. 未变更"));
        answers.addAPIResponse("400", failure("Not written as the standard asks. 请求有误"));
        answers.addAPIResponse("401", failure("No valid token or key. 未登录"));
        answers.addAPIResponse("404", failure("There is no such artefact, or nothing that matches. 未找到"));
        answers.addAPIResponse("500", failure("Something went wrong on our side. 服务内部错误"));
        answers.addAPIResponse("503", failure("The service cannot answer right now. 服务暂不可用"));
        answers.addAPIResponse("406", failure("No such form; the detail lists those there are. 格式不支持"));
        answers.addAPIResponse(
                first ? "403" : "422",
                failure("Well written, but of components that the structure does not have. 语义错误"));
        answers.addAPIResponse("413", failure("More than one answer holds; the detail says how much. 结果过大"));
        answers.addAPIResponse("501", failure("A part of the standard that is not offered. 未实现"));
        operation.setResponses(answers);
        return operation;
    }

    private static APIResponse figures() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("application/vnd.sdmx.data+json", SdmxExamples.DATA_JSON);
        forms.put("application/vnd.sdmx.data+csv", SdmxExamples.CSV);
        forms.put("application/vnd.sdmx.genericdata+xml", SdmxExamples.GENERIC);
        forms.put("application/vnd.sdmx.structurespecificdata+xml", SdmxExamples.SPECIFIC);
        return answer("The figures, in the form that `Accept` or `format` asked for.", forms);
    }

    private static APIResponse structures(boolean schema) {
        var forms = new LinkedHashMap<String, String>();
        if (schema) {
            forms.put("application/vnd.sdmx.schema+xml", SdmxExamples.SCHEMA);
        }
        forms.put("application/vnd.sdmx.structure+json", SdmxExamples.STRUCTURE_JSON);
        forms.put("application/vnd.sdmx.structure+xml", SdmxExamples.STRUCTURE);
        return answer("The artefacts, in the form that `Accept` or `format` asked for.", forms);
    }

    private static APIResponse answer(String description, Map<String, String> forms) {
        var content = OASFactory.createContent();
        forms.forEach((type, example) -> content.addMediaType(type, form(type, example)));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static MediaType form(String type, String example) {
        var json = type.endsWith("+json");
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .type(List.of(json ? Schema.SchemaType.OBJECT : Schema.SchemaType.STRING)))
                .addExample(
                        type.replaceFirst("application/vnd\\.sdmx\\.", ""),
                        OASFactory.createExample().value(json ? read(example) : example));
    }

    private static Object read(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException misspelt) {
            throw new IllegalStateException(misspelt);
        }
    }

    /** A problem as everywhere, or the error message of the form that was asked for. */
    private static APIResponse failure(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")))
                        .addMediaType("application/xml", message(Schema.SchemaType.STRING))
                        .addMediaType("application/vnd.sdmx.data+json", message(Schema.SchemaType.OBJECT)));
    }

    private static MediaType message(Schema.SchemaType type) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().type(List.of(type)));
    }
}

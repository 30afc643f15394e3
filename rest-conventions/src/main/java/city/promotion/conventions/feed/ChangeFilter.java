package city.promotion.conventions.feed;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which changes a reader asks for. */
record ChangeFilter(
        @RestQuery
        @Size(max = 1000)
        @Parameter(
                description =
                        "Only these types, separated by commas; one that ends with `*` stands for all that begin with it. 事件类型",
                example = "city.promotion.event.*,city.promotion.outcome.created")
        String type,

        @RestQuery
        @Size(max = 200)
        @Parameter(
                description = "Only this record and its parts. 记录路径",
                example = "/events/v1/events/0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f")
        String subject) {}

package city.promotion.conventions.audit;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which acts an auditor asks for. */
record AuditFilter(
        @RestQuery
        @Parameter(
                description = "Only acts on this record and its parts. 记录",
                example = "0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f")
        UUID record,

        @RestQuery
        @Size(max = 200)
        @Parameter(description = "Only acts of this person, program or key. 操作人", example = "li.na")
        String by,

        @RestQuery @Parameter(description = "Only acts of this kind. 操作", example = "READ")
        AuditAction action,

        @RestQuery
        @Size(max = 64)
        @Parameter(description = "Only what this request did. 请求编号", example = "7c43dd899a3b43cf8c05c646a719ee16")
        String requestId,

        @RestQuery @Size(max = 64) @Parameter(description = "Only acts from this address. 来源地址", example = "192.0.2.17")
        String client,

        @RestQuery @Parameter(description = "Only acts at this moment or later. 起始时间", example = "2024-04-18T00:00:00Z")
        Instant from,

        @RestQuery @Parameter(description = "Only acts before this moment. 截止时间", example = "2024-04-21T00:00:00Z")
        Instant until) {}

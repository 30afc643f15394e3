package city.promotion.conventions.webhook;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which deliveries a client asks for. */
record DeliveryFilter(
        @RestQuery @Parameter(description = "Only deliveries in this state. 投递状态", example = "FAILED")
        DeliveryState state,

        @RestQuery
        @Size(max = 100)
        @Parameter(description = "Only changes of this type.", example = "city.promotion.event.changed")
        String type,

        @RestQuery
        @Size(max = 200)
        @Parameter(
                description = "Only changes of this very record.",
                example = "/events/v1/events/0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f")
        String subject,

        @RestQuery
        @Parameter(
                description = "Only deliveries that were first up at that moment or later.",
                example = "2024-04-22T00:00:00Z")
        Instant since) {}

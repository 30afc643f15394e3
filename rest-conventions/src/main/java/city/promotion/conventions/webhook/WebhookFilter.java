package city.promotion.conventions.webhook;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which subscriptions a client asks for. */
record WebhookFilter(
        @RestQuery @Parameter(description = "Only those that are enabled, or only those that are not. 是否启用")
        Boolean enabled,

        @RestQuery
        @Size(max = 200)
        @Parameter(description = "Only those of this owner, for administrators. 所有者", example = "chamber-of-commerce")
        String owner) {}

package city.promotion.conventions.apikey;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which keys an administrator asks for. */
record ApiKeyFilter(
        @RestQuery
        @Size(max = 64)
        @Parameter(description = "Only those of this holder. 持有方", example = "chamber-of-commerce")
        String holder) {}

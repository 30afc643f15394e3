package city.promotion.conventions.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Leaves out of the 3.0 form what generators for it stumble over. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = "openapi30")
public class OlderFormFilter implements OASFilter {

    /** In 3.0 nothing may stand beside a reference; a default that is wrapped with it becomes a text where an enumeration is meant. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setDefaultValue(null);
        }
        return schema;
    }
}

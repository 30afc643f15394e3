package city.promotion.stats.load;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may write for a dimension; stands in the contract only, since a code is judged by the list of its dimension. */
@Schema(
        name = "DimensionCode",
        type = SchemaType.STRING,
        description = "A code of the list that the dimension uses.",
        examples = "320200",
        maxLength = 60)
interface DimensionCode {}

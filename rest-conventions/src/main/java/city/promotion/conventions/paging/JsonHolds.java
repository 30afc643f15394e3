package city.promotion.conventions.paging;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/** {@code json_holds(column, text)} in HQL: PostgreSQL's {@code column @> text::jsonb}, which a GIN index answers. */
public class JsonHolds implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var booleanType =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions.getFunctionRegistry().registerPattern("json_holds", "(?1 @> cast(?2 as jsonb))", booleanType);
    }
}

package city.promotion.stats.observation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The conditions of a query with their parameters, in order. */
class SqlConditions {

    private final List<String> fragments = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a fragment and the values of its question marks; a {@code String[]} is one value, an array. */
    SqlConditions and(String fragment, Object... values) {
        fragments.add(fragment);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    SqlConditions andIf(boolean asked, String fragment, Supplier<Object> value) {
        return asked ? and(fragment, value.get()) : this;
    }

    String where() {
        return " where " + String.join(" and ", fragments);
    }

    /** Binds all parameters and answers the place of the next one. */
    int bind(PreparedStatement statement) throws SQLException {
        var place = 1;
        for (var parameter : parameters) {
            if (parameter instanceof String[] texts) {
                statement.setArray(place++, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(place++, parameter);
            }
        }
        return place;
    }
}

package city.promotion.stats.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement in the making: its text, and the values of its question marks in their order. */
class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds a fragment with its values; a {@code String[]} is one value, an array. */
    Sql add(String fragment, Object... more) {
        text.append(fragment);
        values.addAll(Arrays.asList(more));
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds an array as the one value of a fragment. */
    Sql addArray(String fragment, String[] array) {
        text.append(fragment);
        values.add(array);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        var place = 1;
        for (var value : values) {
            if (value instanceof String[] array) {
                statement.setArray(place++, connection.createArrayOf("text", array));
            } else {
                statement.setObject(place++, value);
            }
        }
        return statement;
    }
}

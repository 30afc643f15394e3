package city.promotion.stats.reckoning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Which codes make up which: only what is recorded here may be added up. */
@ApplicationScoped
public class Compositions {

    private final DataSource database;

    Compositions(DataSource database) {
        this.database = database;
    }

    public List<Composition> all() {
        var all = new ArrayList<Composition>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select dimension, whole, parts, complete from code_composition order by dimension, whole, parts");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Composition(
                        rows.getString("dimension"),
                        rows.getString("whole"),
                        Arrays.asList((String[]) rows.getArray("parts").getArray()),
                        rows.getBoolean("complete")));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The compositions cannot be read", failure);
        }
        return all;
    }
}

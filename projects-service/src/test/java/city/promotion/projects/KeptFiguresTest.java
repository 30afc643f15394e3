package city.promotion.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.testkit.Plans;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever was written so far, by this test or any other: what is kept for reports is what would be computed now. */
@QuarkusTest
class KeptFiguresTest {

    @ParameterizedTest
    @CsvSource({"money_figure,money_figures", "reached_stage,reached_stages"})
    void areWhatWouldBeComputedNow(String table, String computed) throws SQLException {
        try (var plans = Plans.open()) {
            var now = "select * from " + computed + "((select array_agg(id) from project))";
            var differences = plans.ask("(select row(k.*)::text from (table " + table + " except " + now + ") k)"
                    + " union all (select row(k.*)::text from (" + now + " except table " + table + ") k)");
            assertEquals(List.of(), differences);
        }
    }
}

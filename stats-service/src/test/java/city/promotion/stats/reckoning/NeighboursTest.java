package city.promotion.stats.reckoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void areTheLevelsOfPartAndWholeThisYearAndTheYearBefore() {
        var share = new Sheet().add("PRIVATE", "2024-Q1", "SHARE", "40.2").figures();
        var levels = new Sheet()
                .add("PRIVATE", "2024-Q1", "N", "1")
                .add("IX", "2024-Q1", "N", "1")
                .add("PRIVATE", "2023-Q1", "N", "1")
                .add("IX", "2023-Q1", "N", "1")
                .add("IX", "2022-Q1", "N", "1")
                .add("IX", "2024-03", "N", "1")
                .add("FOREIGN", "2024-Q1", "N", "1");
        var neighbours = Neighbours.of(share);
        assertEquals(
                List.of("PRIVATE N 2024-Q1", "IX N 2024-Q1", "PRIVATE N 2023-Q1", "IX N 2023-Q1"),
                levels.figures().stream()
                        .filter(neighbours::include)
                        .map(Printed::ref)
                        .toList());
    }
}

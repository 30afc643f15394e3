package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * A data set of a message: rows of one answer that are said in one way.
 *
 * @param validFrom since when the city said them; null where rows of several moments stand together
 */
public record Section(Action action, Instant validFrom, Predicate<Observation> rows) {

    /** What the reader should do with the rows, with the letter that SDMX-CSV has for it. */
    public enum Action {
        Information("I"),
        Replace("R"),
        Delete("D");

        private final String letter;

        Action(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }
}

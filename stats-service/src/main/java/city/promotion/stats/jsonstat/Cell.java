package city.promotion.stats.jsonstat;

import city.promotion.stats.observation.Observation;

/**
 * A figure in its place.
 *
 * @param place number of the cell, the last dimension running fastest
 */
record Cell(long place, Observation figure) {

    /** The number of the cell as JSON names it. */
    String name() {
        return String.valueOf(place);
    }
}

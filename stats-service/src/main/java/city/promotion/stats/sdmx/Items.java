package city.promotion.stats.sdmx;

import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** The items of a path in their order; what is left out at the end is free. */
record Items(List<String> all) {

    /** Items with slashes between them, {@code most} at most. */
    static Items of(String path, int most) {
        var all = List.of(path.split("/"));
        if (all.size() > most) {
            throw new NotFoundException();
        }
        return new Items(all);
    }

    static Items of(String... all) {
        return new Items(List.of(all));
    }

    String get(int place, String byDefault) {
        return place < all.size() && !all.get(place).isEmpty() ? all.get(place) : byDefault;
    }
}

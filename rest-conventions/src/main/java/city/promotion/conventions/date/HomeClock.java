package city.promotion.conventions.date;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The bureau's time of day, by which every service tells today from tomorrow. */
class HomeClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(PartialDate.HOME);
    }
}

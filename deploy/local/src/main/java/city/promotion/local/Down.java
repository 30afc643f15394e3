package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.process.Leftovers;
import city.promotion.local.process.Signals;
import java.time.Duration;
import java.util.List;

/** Ends every process of the city, in order where its supervisor lives. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final DataFolder city;

    Down(DataFolder city) {
        this.city = city;
    }

    int run() {
        var supervisor = new Running(city).process();
        supervisor.ifPresent(Down::end);
        var left = Leftovers.end(city.run());
        System.out.println(supervisor.isPresent() || left > 0 ? "The city is stopped." : "The city does not run.");
        return 0;
    }

    static void end(ProcessHandle supervisor) {
        Signals.send("TERM", supervisor);
        Signals.awaitEnd(List.of(supervisor), PATIENCE);
    }
}

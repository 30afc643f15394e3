package city.promotion.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one process is started and asked to end.
 *
 * @param name what people call it; its log and its pid file have this name
 * @param stopSignal the signal that makes it finish in order, such as TERM
 * @param patience how long it may take to finish before it is killed
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        String stopSignal,
        Duration patience) {}

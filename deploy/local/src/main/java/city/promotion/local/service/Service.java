package city.promotion.local.service;

import java.util.Arrays;
import java.util.Optional;

/** The three services. */
public enum Service {
    EVENTS,
    PROJECTS,
    STATS;

    /** First item of its paths, name of its database and of its role. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its module. */
    public String module() {
        return id() + "-service";
    }

    /** Name of one of its instances, counted from 1. */
    public String instance(int replica) {
        return module() + "-" + replica;
    }

    /** Found by its short name or that of its module. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(name) || service.module().equals(name))
                .findFirst();
    }
}

package city.promotion.local.service;

import city.promotion.local.process.PortHolder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of a city: one number moves all of them.
 *
 * @param gateway the gateway for this machine, without TLS
 * @param replicas instances of each service, 1 to 4
 * @param keycloak whether people and programs are Keycloak's instead of the city's own
 */
public record Ports(int gateway, int replicas, boolean keycloak) {

    /** The name of the gateway's second port among the parts of a city. */
    public static final String SECURE_GATEWAY = "gateway with TLS";

    private static final int SPAN = 40;

    public Ports {
        if (gateway < 1024 || gateway + SPAN > 65535) {
            throw new IllegalArgumentException("--port takes a number from 1024 to " + (65535 - SPAN));
        }
        if (replicas < 1 || replicas > 4) {
            throw new IllegalArgumentException("--replicas takes a number from 1 to 4");
        }
    }

    public Ports(int gateway, int replicas) {
        this(gateway, replicas, false);
    }

    public int service(Service service, int replica) {
        return gateway + 1 + service.ordinal() + 10 * (replica - 1);
    }

    public int identity() {
        return gateway + 4;
    }

    public int postgres() {
        return gateway + 5;
    }

    /** Where the gateway speaks TLS, the only one that listens beyond this machine. */
    public int secure() {
        return gateway + 6;
    }

    /** Where Keycloak listens, when there is one. */
    public int identityProvider() {
        return gateway + 7;
    }

    /** Who signs the tokens. */
    public String issuer() {
        return keycloak ? "http://localhost:" + identityProvider() + "/realms/city" : address() + "/auth";
    }

    public String address() {
        return "http://localhost:" + gateway;
    }

    public String secureAddress() {
        return "https://localhost:" + secure();
    }

    public Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("gateway", gateway);
        for (var service : Service.values()) {
            for (int replica = 1; replica <= replicas; replica++) {
                ports.put(service.instance(replica), service(service, replica));
            }
        }
        if (keycloak) {
            ports.put("keycloak", identityProvider());
        } else {
            ports.put("identity", identity());
        }
        ports.put("postgres", postgres());
        ports.put(SECURE_GATEWAY, secure());
        return ports;
    }

    /** Refuses when something else listens on one of them. */
    public void requireFree() {
        byName().forEach((part, port) -> {
            if (!PortHolder.free(port)) {
                throw new IllegalStateException("Port " + port + " (" + part + ") is taken"
                        + PortHolder.of(port).map(holder -> " by " + holder).orElse("")
                        + ". End that process, or choose other ports: ./city up --port " + (gateway + 1000)
                        + "  (the services use the " + SPAN + " numbers after it)");
            }
        });
    }
}

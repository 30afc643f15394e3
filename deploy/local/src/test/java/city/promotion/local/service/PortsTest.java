package city.promotion.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void oneNumberMovesAll() {
        var ports = new Ports(9000, 2).byName();

        assertEquals(9000, ports.get("gateway"));
        assertEquals(9001, ports.get("events-service-1"));
        assertEquals(9012, ports.get("projects-service-2"));
        assertEquals(9005, ports.get("postgres"));
        assertEquals(ports.size(), ports.values().stream().distinct().count());
    }

    @Test
    void thereIsOneIssuerOnly() {
        var own = new Ports(9000, 1);
        var keycloak = new Ports(9000, 1, true);

        assertEquals("http://localhost:9000/auth", own.issuer());
        assertEquals("http://localhost:9007/realms/city", keycloak.issuer());
        assertFalse(own.byName().containsKey("keycloak"));
        assertFalse(keycloak.byName().containsKey("identity"));
        assertEquals(9007, keycloak.byName().get("keycloak"));
    }

    @Test
    void saysWhoHoldsAPortAndWhatMovesIt() throws IOException {
        try (var socket = new ServerSocket(0)) {
            var ports = new Ports(socket.getLocalPort() - 4, 1); // identity

            var refusal = assertThrows(IllegalStateException.class, ports::requireFree)
                    .getMessage();

            assertTrue(refusal.contains("--port"), refusal);
            if (refusal.contains("(identity)")) { // unless the system had given another one near it away
                assertTrue(refusal.contains("process " + ProcessHandle.current().pid()), refusal);
            }
        }
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Ports(80, 1));
        assertThrows(IllegalArgumentException.class, () -> new Ports(65530, 1));
        assertThrows(IllegalArgumentException.class, () -> new Ports(8080, 0));
        assertThrows(IllegalArgumentException.class, () -> new Ports(8080, 5));
    }
}

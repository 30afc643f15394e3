package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.PrivateFile;
import city.promotion.local.identity.Role;
import city.promotion.local.identity.Users;
import city.promotion.local.keycloak.Keycloak;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;

/** What a person needs to know once the city runs. */
final class Greeting {

    private Greeting() {}

    static void print(DataFolder city, Ports ports, boolean firstStart, double seconds) {
        System.out.println();
        System.out.printf("The city is ready after %.1f s.%n", seconds);
        System.out.println("  Gateway        " + ports.address());
        System.out.println("  From elsewhere https://<name of this machine>:" + ports.secure());
        System.out.println("  Documentation  " + ports.address() + "/docs/");
        for (var service : Service.values()) {
            System.out.println("  OpenAPI        " + ports.address() + "/" + service.id() + "/v1/openapi");
        }
        if (ports.keycloak()) {
            sayKeycloak(new Keycloak(city, ports), ports);
        } else {
            sayAdministrator(new Users(city).administratorPassword(), firstStart);
        }
        System.out.println("  Try            curl -s '" + ports.address() + "/events/v1/events?limit=3'");
    }

    private static void sayAdministrator(PrivateFile password, boolean firstStart) {
        System.out.println("  Sign in        name " + Users.ADMINISTRATOR + ", password "
                + (firstStart
                        ? password.read() + "  (shown only now; kept in " + password.path() + ")"
                        : "in " + password.path()));
    }

    private static void sayKeycloak(Keycloak keycloak, Ports ports) {
        System.out.println("  Sign in        as " + String.join(", ", Keycloak.demoUsers()));
        System.out.println("                 passwords in "
                + keycloak.password(Keycloak.demo(Role.ADMIN)).path() + " and so on");
        System.out.println("  Keycloak       " + Keycloak.console(ports) + "  name " + Keycloak.ADMINISTRATOR
                + ", password in " + keycloak.password(Keycloak.ADMINISTRATOR).path());
    }
}

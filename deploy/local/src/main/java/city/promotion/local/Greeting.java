package city.promotion.local;

import city.promotion.local.data.DataFolder;
import city.promotion.local.identity.Users;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;

/** What a person needs to know once the city runs. */
final class Greeting {

    private Greeting() {}

    static void print(DataFolder city, Ports ports, boolean firstStart, double seconds) {
        var password = new Users(city).administratorPassword();
        System.out.println();
        System.out.printf("The city is ready after %.1f s.%n", seconds);
        System.out.println("  Gateway        " + ports.address());
        System.out.println("  From elsewhere https://<name of this machine>:" + ports.secure());
        System.out.println("  Documentation  " + ports.address() + "/docs/");
        for (var service : Service.values()) {
            System.out.println("  OpenAPI        " + ports.address() + "/" + service.id() + "/v1/openapi");
        }
        System.out.println("  Sign in        name " + Users.ADMINISTRATOR + ", password "
                + (firstStart
                        ? password.read() + "  (shown only now; kept in " + password.path() + ")"
                        : "in " + password.path()));
        System.out.println("  Try            curl -s '" + ports.address() + "/events/v1/events?limit=3'");
    }
}

package city.promotion.local.identity;

import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param kind people sign in with name and password, programs with client id and secret; neither in the other's way
 * @param passwordHash bcrypt
 */
public record User(String name, Kind kind, Set<String> roles, String passwordHash) {

    /** Who is behind the name. */
    public enum Kind {
        PERSON,
        PROGRAM
    }
}

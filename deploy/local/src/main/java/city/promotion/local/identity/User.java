package city.promotion.local.identity;

import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param districts codes of those whose projects the user may change; empty for the whole city
 * @param kind people sign in with name and password, programs with client id and secret; neither in the other's way
 * @param passwordHash bcrypt
 */
public record User(String name, Kind kind, Set<String> roles, String passwordHash, Set<String> districts) {

    /** A file of users from before districts were said has none. */
    public User {
        districts = districts == null ? Set.of() : districts;
    }

    public User(String name, Kind kind, Set<String> roles, String passwordHash) {
        this(name, kind, roles, passwordHash, Set.of());
    }

    /** Who is behind the name. */
    public enum Kind {
        PERSON,
        PROGRAM
    }
}

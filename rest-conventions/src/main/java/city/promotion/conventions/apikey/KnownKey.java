package city.promotion.conventions.apikey;

import java.util.Set;

/**
 * What is known of a key that was sent and that opens.
 *
 * @param holder whose system sent it
 * @param districts what it may change belongs to these; empty for the whole city
 */
record KnownKey(String holder, KeyRole role, KeyAccess access, Set<String> districts) {

    /** Name of the attribute of an identity that says what its key may do. */
    static final String ACCESS = "city.api-key.access";

    /** Its caller's name in histories; no person or program can be called so. */
    String caller() {
        return "key:" + holder;
    }
}

package city.promotion.local.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may be; the services decide what each role may do. */
public enum Role {
    VIEWER,
    PARTNER,
    EDITOR,
    VERIFIER,
    PUBLISHER,
    AUDITOR,
    ADMIN;

    /** As it stands in a token. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code editor,verifier}. */
    public static Set<String> parse(String list) {
        var roles = new LinkedHashSet<String>();
        for (var name : list.split(",")) {
            roles.add(Arrays.stream(values())
                    .map(Role::id)
                    .filter(name.strip()::equals)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no role \"" + name.strip()
                            + "\"; there are "
                            + Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", ")))));
        }
        return roles;
    }
}

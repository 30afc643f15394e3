package city.promotion.conventions.apikey;

import city.promotion.conventions.security.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles that a key may have. What needs a second pair of eyes, publishes or administers needs somebody who signs in. */
@Schema(
        name = "KeyRole",
        description =
                "The role of a key 密钥角色: PARTNER, VIEWER or EDITOR. No key confirms, publishes, audits or administers.")
enum KeyRole {
    PARTNER(Roles.PARTNER),
    VIEWER(Roles.VIEWER),
    EDITOR(Roles.EDITOR);

    private final String role;

    KeyRole(String role) {
        this.role = role;
    }

    /** The role as the operations ask for it. */
    String role() {
        return role;
    }
}

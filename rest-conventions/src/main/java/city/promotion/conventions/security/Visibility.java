package city.promotion.conventions.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read a record. */
@Schema(
        name = "Visibility",
        description =
                "Who may read the record 可见范围: PUBLIC everybody, PARTNER signed-in partners and staff, INTERNAL staff.")
public enum Visibility {
    PUBLIC,
    PARTNER,
    INTERNAL
}

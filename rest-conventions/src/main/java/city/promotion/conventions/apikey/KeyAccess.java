package city.promotion.conventions.apikey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a key may do with what its role lets it reach. */
@Schema(name = "KeyAccess", description = "READ only reads; WRITE also changes what the key's role may change 读写权限.")
enum KeyAccess {
    READ,
    WRITE
}

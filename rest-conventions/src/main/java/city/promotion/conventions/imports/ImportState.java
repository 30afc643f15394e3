package city.promotion.conventions.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(
        name = "ImportState",
        description =
                "CHECKING rows are being looked at; CHECKED it can be applied; REFUSED rows need to be mended, send the "
                        + "sheet again; APPLYING; APPLIED; FAILED it broke off while it was looked at, send it again. 导入状态")
enum ImportState {
    CHECKING,
    CHECKED,
    REFUSED,
    APPLYING,
    APPLIED,
    FAILED
}

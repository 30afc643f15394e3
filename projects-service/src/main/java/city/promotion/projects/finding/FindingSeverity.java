package city.promotion.projects.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a finding weighs. */
@Schema(name = "FindingSeverity", description = "How much it weighs 严重程度: LOW 提示, MEDIUM 关注, HIGH 严重, CRITICAL 特别严重.")
enum FindingSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

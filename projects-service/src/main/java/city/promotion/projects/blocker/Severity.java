package city.promotion.projects.blocker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a blocker harms its project. */
@Schema(
        name = "Severity",
        description = "How much it harms the project 严重程度: LOW 一般, MEDIUM 较重, HIGH 严重, CRITICAL 特别严重.")
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

package city.promotion.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project does for an industrial chain. */
@Schema(name = "ChainRole", description = "What it does for an industrial chain: STRENGTHEN 强链, FILL 补链, EXTEND 延链.")
enum ChainRole {
    STRENGTHEN,
    FILL,
    EXTEND
}

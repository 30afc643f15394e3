package city.promotion.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a field is needed. */
@Schema(
        name = "Need",
        description =
                "How much a field is needed 必填程度: OPTIONAL 选填, REQUIRED_NEXT 进入该阶段前必填, REQUIRED 已必填 (a stage that "
                        + "the project has entered asks for it).")
enum Need {
    OPTIONAL,
    REQUIRED_NEXT,
    REQUIRED
}

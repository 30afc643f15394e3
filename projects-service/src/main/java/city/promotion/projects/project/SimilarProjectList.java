package city.promotion.projects.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks most like a project; the twenty best, so that there is never a next page. */
@Schema(
        name = "SimilarProjectList",
        description = "What looks most like the project, best first, twenty at most 疑似重复项目列表.")
record SimilarProjectList(
        @Schema(required = true) List<SimilarProject> items,

        @Schema(description = "Always null: the list is whole.", nullable = true, required = true)
        String next) {}

package city.promotion.projects.project;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a project is doing in its stage. */
@Schema(
        name = "ProjectStatus",
        description = "How a project is doing 状态: ON_TRACK 正常, AT_RISK 有风险, DELAYED 滞后, SUSPENDED 暂缓, TERMINATED 终止, "
                + "TRANSFERRED 移交, DONE 完成.")
enum ProjectStatus {
    ON_TRACK,
    AT_RISK,
    DELAYED,
    SUSPENDED,
    TERMINATED,
    TRANSFERRED,
    DONE;

    /** Whether the project moves; one that rests or has ended enters no stage. */
    boolean isActive() {
        return this == ON_TRACK || this == AT_RISK || this == DELAYED;
    }

    /** Whether the project has ended, for good or ill. */
    boolean isFinal() {
        return this == TERMINATED || this == TRANSFERRED || this == DONE;
    }

    /** What may follow: anything while it moves; what rests moves again or ends; what has ended is taken up again first. */
    Set<ProjectStatus> next() {
        if (isActive()) {
            return EnumSet.allOf(ProjectStatus.class);
        }
        if (this == SUSPENDED) {
            return EnumSet.complementOf(EnumSet.of(DONE));
        }
        return EnumSet.of(ON_TRACK, AT_RISK, DELAYED, SUSPENDED, this);
    }
}

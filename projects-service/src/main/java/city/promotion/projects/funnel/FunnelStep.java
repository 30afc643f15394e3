package city.promotion.projects.funnel;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step on the way of a project, in order; a step leads on from another one, and not every track has each. */
@Schema(
        name = "FunnelStep",
        description =
                "A step on the way 环节: EVENT 活动 (an event brought it), MEETING 洽谈 (a recorded meeting was about it), "
                        + "SIGNED 签约, REGISTERED 注册; then by track STARTED 开工, COMPLETED 竣工, IN_PRODUCTION 投产 (BUILD), "
                        + "OPERATING 运营 (SETUP), FUNDED 募资到位, DEPLOYED 投出 (FUND).")
enum FunnelStep {
    EVENT(null),
    MEETING(EVENT),
    SIGNED(MEETING),
    REGISTERED(SIGNED),
    STARTED(REGISTERED),
    COMPLETED(STARTED),
    IN_PRODUCTION(COMPLETED),
    OPERATING(REGISTERED),
    FUNDED(REGISTERED),
    DEPLOYED(FUNDED);

    private final FunnelStep before;

    FunnelStep(FunnelStep before) {
        this.before = before;
    }

    /** The step that leads to this one; null for the first. */
    FunnelStep before() {
        return before;
    }

    /** What can follow the signing. */
    static List<FunnelStep> afterSigning() {
        return Arrays.stream(values())
                .filter(step -> step.ordinal() > SIGNED.ordinal())
                .toList();
    }
}

package city.promotion.events.participation;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an invitation has come, and whether its guest did. */
@Schema(
        name = "Attendance",
        description =
                "INVITED 已邀请, CONFIRMED 已确认, DECLINED 已谢绝, ATTENDED 已到场, ABSENT 缺席. Null for those who are on file from a "
                        + "source that says nothing of it.")
enum Attendance {
    INVITED,
    CONFIRMED,
    DECLINED,
    ATTENDED,
    ABSENT;

    private static final Map<Attendance, Set<Attendance>> NEXT = Map.of(
            INVITED, Set.of(CONFIRMED, DECLINED, ATTENDED, ABSENT),
            CONFIRMED, Set.of(DECLINED, ATTENDED, ABSENT),
            DECLINED, Set.of(INVITED, CONFIRMED, ATTENDED),
            ATTENDED, Set.of(ABSENT),
            ABSENT, Set.of(ATTENDED));

    /** What may follow; a word once given may be corrected, an invitation that was answered is not open again. */
    Set<Attendance> next() {
        return NEXT.get(this);
    }
}

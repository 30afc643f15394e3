package city.promotion.events.participation;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many were invited, answered and came. */
@Schema(name = "AttendanceCounts", description = "Participations of an event by attendance 出席统计.")
record AttendanceCounts(
        @Schema(description = "Invited, no answer yet.", examples = "12", required = true)
        long invited,

        @Schema(examples = "30", required = true) long confirmed,
        @Schema(examples = "5", required = true) long declined,
        @Schema(examples = "27", required = true) long attended,
        @Schema(examples = "3", required = true) long absent,

        @Schema(description = "On file without a word of it.", examples = "4", required = true)
        long unsaid) {

    /** Of counts by name; null stands for those without. */
    static AttendanceCounts of(Map<Attendance, Long> counts, long unsaid) {
        return new AttendanceCounts(
                counts.getOrDefault(Attendance.INVITED, 0L),
                counts.getOrDefault(Attendance.CONFIRMED, 0L),
                counts.getOrDefault(Attendance.DECLINED, 0L),
                counts.getOrDefault(Attendance.ATTENDED, 0L),
                counts.getOrDefault(Attendance.ABSENT, 0L),
                unsaid);
    }
}

package city.promotion.projects.track;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tracks; a handful, so that there is never a next page. */
@Schema(name = "TrackList")
record TrackList(
        @Schema(required = true) List<Track> items,

        @Schema(description = "Always null: the list is whole.", nullable = true, required = true)
        String next) {}

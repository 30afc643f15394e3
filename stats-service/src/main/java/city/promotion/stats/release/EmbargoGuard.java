package city.promotion.stats.release;

import city.promotion.conventions.identifier.LocatedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keeps a release under embargo, and all that lies in it, from being found by an external identifier. */
@ApplicationScoped
class EmbargoGuard implements LocatedGuard {

    private static final Pattern OF_RELEASE = Pattern.compile("/stats/v1/releases/([0-9a-f-]{36})(/.*)?");

    private final ReleaseRepository releases;

    EmbargoGuard(ReleaseRepository releases) {
        this.releases = releases;
    }

    @Override
    public boolean mayKnowOf(String href) {
        var release = OF_RELEASE.matcher(href);
        return !release.matches()
                || releases.findSeen(UUID.fromString(release.group(1))).isPresent();
    }
}

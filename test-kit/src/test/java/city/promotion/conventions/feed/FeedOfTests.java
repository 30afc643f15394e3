package city.promotion.conventions.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;

/** The feed of a service under {@code /test}, without the service. */
public final class FeedOfTests {

    private FeedOfTests() {}

    public static Changes of(DataSource database, ObjectMapper json) {
        return new Changes(new ChangeLog(database, "/test"), json, "/test");
    }
}

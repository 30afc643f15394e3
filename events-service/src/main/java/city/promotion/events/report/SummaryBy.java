package city.promotion.events.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the groups of a summary are. */
@Schema(name = "SummaryBy", description = "What the groups are 汇总口径: campaign 系列活动, year 年份, country 国家, type 类型.")
enum SummaryBy {
    campaign(
            "cast(c.id as text)",
            "jsonb_build_object('code', c.code, 'labels', c.title)",
            "left join campaign c on c.id = e.campaign_id and c.visibility = any(:visible)"),
    year("left(e.starts ->> 'value', 4)", "cast(null as jsonb)", ""),
    country(
            "country.code",
            "cast(null as jsonb)",
            "left join lateral unnest(place_countries(e.places)) country(code) on true"),
    type(
            "e.type",
            "jsonb_build_object('labels', t.labels)",
            "left join code_list_entry t on t.list = 'EVENT_TYPE' and t.code = e.type");

    private final String key;
    private final String about;
    private final String join;

    SummaryBy(String key, String about, String join) {
        this.key = key;
        this.about = about;
        this.join = join;
    }

    /** The key of an event's group in SQL. */
    String key() {
        return key;
    }

    /** What is known of the group beside its key. */
    String about() {
        return about;
    }

    /** What must be joined for it; an event in two countries stands in two groups. */
    String join() {
        return join;
    }
}

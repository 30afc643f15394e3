package city.promotion.projects.funnel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What projects are grouped by; lower case, as it stands in the query. */
@Schema(
        name = "FunnelDimension",
        description =
                "What projects are grouped by: event 活动, campaign 出访团, country 国别 (homes of the investors; a project of "
                        + "two countries stands in both groups), district of landing 区, sector 行业 (division of GB/T 4754), "
                        + "kind 项目类别, quarter 季度, year 年 (of the step that `dateOf` names).")
enum FunnelDimension {
    event("array[coalesce(cast(p.origin_event_id as text), '')]", """
            (select jsonb_build_object('code', e.code, 'title', e.title) from known_event e
             where e.id = cast(nullif(grp, '') as uuid) and e.visibility = any(cast(:visible as text[])))"""),
    campaign("""
            array[coalesce((select cast(e.campaign_id as text) from known_event e
                            where e.id = p.origin_event_id and e.visibility = any(cast(:visible as text[]))), '')]""", """
            (select jsonb_build_object('code', c.code, 'title', c.title) from known_campaign c
             where c.id = cast(nullif(grp, '') as uuid) and c.visibility = any(cast(:visible as text[])))"""),
    country("coalesce(p.investor_countries, array[''])", Label.NONE),
    district("array[coalesce(p.district_of_landing, '')]", Label.OF_CODE.formatted("DISTRICT")),
    sector("array[coalesce(left(p.sector, 3), '')]", Label.NONE),
    kind("array[p.kind]", Label.OF_CODE.formatted("PROJECT_KIND")),
    quarter(
            "array[case when p.deciding_precision <> 'YEAR' then to_char(p.deciding_day, 'YYYY\"-Q\"Q') else '' end]",
            Label.NONE),
    year("array[coalesce(to_char(p.deciding_day, 'YYYY'), '')]", Label.NONE);

    private final String groups;
    private final String label;

    FunnelDimension(String groups, String label) {
        this.groups = groups;
        this.label = label;
    }

    /** SQL over the project {@code p}: an array of the groups that it belongs to; empty text where nothing is said. */
    String groups() {
        return groups;
    }

    /** SQL over the column {@code grp}: its code and title as JSON, null where there are none. */
    String label() {
        return label;
    }

    /** SQL over the column {@code grp}: what stands first. */
    String order() {
        return this == quarter || this == year ? "grp = '', grp" : "projects desc, grp";
    }

    private static final class Label {

        static final String NONE = "cast(null as jsonb)";
        static final String OF_CODE = """
                (select jsonb_build_object('title', l.labels) from code_list_entry l where l.list = '%s' and l.code = grp)""";
    }
}

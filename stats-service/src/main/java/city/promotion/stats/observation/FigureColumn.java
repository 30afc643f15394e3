package city.promotion.stats.observation;

import city.promotion.stats.observation.ObservationQuery.Comparison;
import java.util.List;

/**
 * What stands beside a figure, or is the figure, as a column that questions filter and order by; the names are those of SDMX. What the
 * reader is not shown is null here, so that nobody finds a confidential value by asking whether it is above another.
 */
enum FigureColumn {
    OBS_VALUE(Kind.NUMBER, "case when %s then o.value end"),
    OBS_STATUS(Kind.TEXT, "o.status"),
    CONF_STATUS(Kind.TEXT, "o.confidentiality"),
    UNIT_MULT(Kind.NUMBER, "case when %s and o.value is not null then o.multiplier end"),
    DECIMALS(Kind.NUMBER, "case when %s then scale(o.value) end"),
    QUALIFIER(Kind.TEXT, "case when %s then o.qualifier end"),
    RELEASE(Kind.TEXT, "o.release_id::text"),
    KNOWN_FROM(Kind.MOMENT, "lower(o.disseminated)"),
    KNOWN_TO(Kind.MOMENT, null),
    COMMENT_OBS(Kind.TEXTS, "select each.value from jsonb_each_text(case when %s then o.comment end) each"),
    SOURCE(
            Kind.TEXTS,
            "select concat(each.value ->> 'document', ' (' || (each.value ->> 'locator') || ')') from jsonb_array_elements(o.sources) each");

    /** How its values compare; of several texts one is enough, and none may be what is excluded. */
    private enum Kind {
        NUMBER,
        TEXT,
        MOMENT,
        TEXTS
    }

    private final Kind kind;
    private final String column;

    FigureColumn(Kind kind, String column) {
        this.kind = kind;
        this.column = column;
    }

    /** {@code or (… and …) or (…)}. */
    Sql holds(List<List<Comparison>> alternatives, String shown, Sql moment) {
        var sql = new Sql();
        for (var all : alternatives) {
            sql.add(" or (true");
            all.forEach(comparison -> sql.add(" and ").add(holds(comparison, shown, moment)));
            sql.add(")");
        }
        return sql;
    }

    /** Comments stand in the order of the first language they have. */
    Sql inOrder(String shown, Sql moment) {
        return switch (kind) {
            case NUMBER, MOMENT -> value(shown, moment);
            case TEXT -> value(shown, moment).add(" collate \"C\"");
            case TEXTS ->
                new Sql()
                        .add("(select min(t.text collate \"C\") from (")
                        .add(value(shown, moment))
                        .add(") t (text))");
        };
    }

    private Sql holds(Comparison comparison, String shown, Sql moment) {
        var operator = comparison.operator();
        if (kind == Kind.TEXTS) {
            var excludes = operator.equals("ne") || operator.equals("nc");
            var asked = excludes ? new Comparison(operator.equals("ne") ? "eq" : "co", comparison.value()) : comparison;
            return new Sql()
                    .add(excludes ? "not exists (select from (" : "exists (select from (")
                    .add(value(shown, moment))
                    .add(") t (text) where ")
                    .add(compare(new Sql().add("t.text"), asked, "text"))
                    .add(")");
        }
        return compare(
                value(shown, moment),
                comparison,
                kind == Kind.NUMBER ? "numeric" : kind == Kind.MOMENT ? "timestamptz" : "text");
    }

    private Sql value(String shown, Sql moment) {
        if (this == KNOWN_TO) {
            // An end that lies ahead would tell of a release under embargo.
            return new Sql()
                    .add("case when upper(o.disseminated) <= ")
                    .add(moment)
                    .add(" then upper(o.disseminated) end");
        }
        return new Sql().add(column.formatted(shown));
    }

    private static Sql compare(Sql value, Comparison comparison, String type) {
        var text = new Sql().add("((").add(value).add(")::text collate \"C\")");
        var plain = type.equals("text") ? text : new Sql().add("(").add(value).add(")");
        var asked = comparison.value();
        return switch (comparison.operator()) {
            case "eq" -> plain.add(" = cast(? as " + type + ")", asked);
            case "ne" -> plain.add(" <> cast(? as " + type + ")", asked);
            case "lt" -> plain.add(" < cast(? as " + type + ")", asked);
            case "le" -> plain.add(" <= cast(? as " + type + ")", asked);
            case "gt" -> plain.add(" > cast(? as " + type + ")", asked);
            case "ge" -> plain.add(" >= cast(? as " + type + ")", asked);
            case "co" -> new Sql().add("position(? in ", asked).add(text).add(") > 0");
            case "nc" -> new Sql().add("position(? in ", asked).add(text).add(") = 0");
            case "sw" -> new Sql().add("starts_with(").add(text).add(", ?)", asked);
            default -> new Sql().add("right(").add(text).add(", length(?)) = ?", asked, asked);
        };
    }
}

package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands beside a figure, in the order of every structure; some are those of printed figures only, some of computed ones. */
public enum Attribute {
    OBS_STATUS("OBS_STATUS", null, "Observation status", "数据状态", "観測値の状態"),
    CONF_STATUS("CONF_STATUS", null, "Confidentiality", "保密状态", "秘匿区分"),
    UNIT_MULT("UNIT_MULT", null, "Unit multiplier", "单位乘数", "単位の倍数"),
    DECIMALS("DECIMALS", null, "Printed decimals", "小数位数", "小数桁数"),
    QUALIFIER("QUALIFIER", null, "What the source says beside the figure", "数值限定", "数値の限定"),
    COMMENT_OBS(null, "String", "Comment", "备注", "注記"),
    SOURCE(null, "String", "Source", "来源", "出典"),
    RELEASE(null, "String", "Release", "发布批次", "公表"),
    KNOWN_FROM(null, "DateTime", "Known from", "公布时间", "公表時点"),
    KNOWN_TO(null, "DateTime", "Superseded at", "被替代时间", "改訂時点"),
    METHOD(null, "String", "Method of computation", "推算方法", "算出方法"),
    INTERVAL_LOW(null, "Decimal", "Lowest value that rounding leaves open", "四舍五入允许的最小值", "丸めの範囲の下限"),
    INTERVAL_HIGH(null, "Decimal", "Highest value that rounding leaves open", "四舍五入允许的最大值", "丸めの範囲の上限"),
    INPUTS(null, "String", "Printed figures that it follows from, with their vintage", "所依据的数据及其版本", "算出に用いた数値とその時点");

    private static final Set<Attribute> PRINTED_ONLY = Set.of(RELEASE, KNOWN_TO);
    private static final Set<Attribute> COMPUTED_ONLY = Set.of(METHOD, INTERVAL_LOW, INTERVAL_HIGH, INPUTS);

    private final String list;
    private final String type;
    private final LocalizedText text;

    Attribute(String list, String type, String en, String zh, String ja) {
        this.list = list;
        this.type = type;
        this.text = new LocalizedText(Map.of("en", en, "zh-Hans", zh, "ja", ja));
    }

    /** Those that printed figures have, or those that computed ones have. */
    static List<Attribute> of(boolean computed) {
        var others = computed ? PRINTED_ONLY : COMPUTED_ONLY;
        return Arrays.stream(values())
                .filter(attribute -> !others.contains(attribute))
                .toList();
    }

    /** Name of its code list, or null. */
    String list() {
        return list;
    }

    /** Data type of SDMX where there are no codes. */
    String type() {
        return type;
    }

    LocalizedText text() {
        return text;
    }
}

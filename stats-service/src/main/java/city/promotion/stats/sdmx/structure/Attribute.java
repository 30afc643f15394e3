package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.Map;

/** What stands beside a figure. The order is that of every structure. */
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
    KNOWN_TO(null, "DateTime", "Superseded at", "被替代时间", "改訂時点");

    private final String list;
    private final String type;
    private final LocalizedText text;

    Attribute(String list, String type, String en, String zh, String ja) {
        this.list = list;
        this.type = type;
        this.text = new LocalizedText(Map.of("en", en, "zh-Hans", zh, "ja", ja));
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

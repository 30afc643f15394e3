package city.promotion.stats.observation;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What figures may be asked by in every format. Stands for the contract: which dimensions there are is known only with the
 * dataset, so {@link ObservationQueryReader} reads the address itself.
 */
public record ObservationFilter(
        @RestQuery("FREQ") @Parameter(description = "Frequency 频率: A, Q, M.", example = "Q")
        String freq,

        @RestQuery("ACCUM")
        @Parameter(description = "Cumulated or single period 累计或当期 (TRADE, ENTERPRISES, PIPELINE).", example = "YTD")
        String accum,

        @RestQuery("REF_AREA") @Parameter(description = "Area by GB/T 2260 地区.", example = "320200")
        String refArea,

        @RestQuery("FLOW") @Parameter(description = "Flow of trade 进出口方向 (TRADE).", example = "IX")
        String flow,

        @RestQuery("COUNTERPART_AREA") @Parameter(description = "Trading partner 贸易伙伴 (TRADE).", example = "W1")
        String counterpartArea,

        @RestQuery("OWNERSHIP") @Parameter(description = "Ownership 企业类型 (TRADE).", example = "PRIVATE")
        String ownership,

        @RestQuery("ACTIVITY") @Parameter(description = "Industry 行业 (TRADE).", example = "ELEC*")
        String activity,

        @RestQuery("TRADE_MODE") @Parameter(description = "Form of trade 贸易方式 (TRADE).", example = "CBEC")
        String tradeMode,

        @RestQuery("INDICATOR") @Parameter(description = "Indicator 指标 (FDI, ENTERPRISES).", example = "USED")
        String indicator,

        @RestQuery("ENTERPRISE") @Parameter(description = "Enterprise 企业 (ENTERPRISES).", example = "SK_HYNIX")
        String enterprise,

        @RestQuery("STAGE") @Parameter(description = "Stage that projects reached 达到阶段 (PIPELINE).", example = "SIGNED")
        String stage,

        @RestQuery("KIND") @Parameter(description = "Kind of project 项目类别 (PIPELINE).", example = "_T")
        String kind,

        @RestQuery("SECTOR") @Parameter(description = "Division of GB/T 4754 行业 (PIPELINE).", example = "C39")
        String sector,

        @RestQuery("DISTRICT")
        @Parameter(description = "District of landing by GB/T 2260 落地区 (PIPELINE).", example = "320214")
        String district,

        @RestQuery("TRANSFORMATION") @Parameter(description = "Level, growth, share … 指标变换.", example = "N,GY")
        String transformation,

        @RestQuery("UNIT_MEASURE") @Parameter(description = "Unit 计量单位.", example = "CNY")
        String unitMeasure,

        @RestQuery @Parameter(description = "Earliest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q1")
        String startPeriod,

        @RestQuery @Parameter(description = "Latest period: 2024, 2024-Q1 or 2024-03.", example = "2024-Q1")
        String endPeriod,

        @RestQuery @Parameter(description = "Of each series only the earliest n periods, 1 to 10,000.", example = "1")
        String firstN,

        @RestQuery
        @Parameter(description = "Of each series only the latest n periods, 1 to 10,000. 最近几期", example = "4")
        String lastN,

        @RestQuery
        @Parameter(
                description =
                        "What was known at that moment (2024-05-01T00:00:00Z) or at the end of that day (2024-05-01). 时点",
                example = "2024-05-01")
        String asOf,

        @RestQuery @Parameter(description = "Codes of OBS_STATUS. 数据状态", example = "A,E")
        String status,

        @RestQuery
        @Parameter(
                description = "A document that the figure cites.",
                example = "urn:x-wuxi-newspaper:2024-04:page-1#article-3")
        String source,

        @RestQuery @Parameter(description = "`system:id` of the figure in another system.", example = "seed:A3.01")
        String externalId) {}

package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.dataset.Definitions;
import city.promotion.stats.dataset.Definitions.Code;
import city.promotion.stats.dataset.Definitions.Definition;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.ItemScheme.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The door to the structures: reads the datasets and their code lists as the artefacts of SDMX. */
@ApplicationScoped
public class Structures {

    /** Concepts follow from the datasets and have no version of their own. */
    private static final String VERSION = "1.0.0";

    /** Codes of older versions that one answer holds at most. */
    private static final int MOST_OLD_CODES = 200_000;

    private static final String LIST = "CL_";
    private static final String AGENCY = "WX_STAT";
    private static final Identity CONCEPTS = new Identity(Kind.CONCEPT_SCHEME, AGENCY, "CS_WX_STAT", VERSION);
    private static final LocalizedText CITY = text("Wuxi city statistics", "无锡市统计数据", "無錫市統計");
    private static final LocalizedText TIME = text("Time period", "时间", "時点");
    private static final LocalizedText VALUE = text("Value as printed", "数值（按原文）", "原文どおりの値");

    private final Definitions definitions;

    Structures(Definitions definitions) {
        this.definitions = definitions;
    }

    /** All artefacts as they are now, in three statements. */
    public Library read() {
        var datasets = definitions.all();
        var codes = definitions.codes();
        var versions = definitions.versions();
        var library = new Library();
        library.add(new ItemScheme(
                new Identity(Kind.AGENCY_SCHEME, "SDMX", "AGENCIES", "1.0"),
                text("Agencies", "机构", "機関"),
                List.of(new Item(AGENCY, CITY, null)),
                true));
        library.add(concepts(datasets));
        var lists = new LinkedHashMap<String, ItemScheme>();
        names(datasets)
                .forEach((list, name) -> lists.put(
                        list,
                        list(list, versions.getOrDefault(list, VERSION), name, codes.getOrDefault(list, List.of()))));
        lists.values().forEach(library::add);
        datasets.forEach(dataset -> addFlow(library, dataset, lists, null));
        datasets.stream().filter(ComputedDefinition::isPossible).forEach(dataset -> {
            var computed = ComputedDefinition.of(dataset, lists);
            computed.ownLists().forEach(library::add);
            addFlow(library, computed.definition(), computed.lists(), dataset.id());
        });
        return library;
    }

    /**
     * The same with what artefacts were before, in two statements more.
     *
     * @param ids ids of artefacts; null for all
     */
    public Library readWithOlder(Set<String> ids) {
        var library = read();
        var lists = new LinkedHashMap<String, ItemScheme>();
        library.schemes(Kind.CODE_LIST)
                .forEach(list -> lists.put(list.identity().id().substring(LIST.length()), list));
        var wanted = ids == null
                ? null
                : lists.keySet().stream()
                        .filter(list -> ids.contains(LIST + list))
                        .collect(Collectors.toSet());
        definitions.olderLists(wanted, MOST_OLD_CODES).stream()
                .filter(old -> lists.containsKey(old.list()))
                .forEach(old -> library.add(
                        list(old.list(), old.version(), lists.get(old.list()).name(), old.codes())));
        definitions.older().stream()
                .filter(old -> old.dimensions().stream().allMatch(part -> lists.containsKey(part.codeList())))
                .forEach(old -> addFlow(library, old, lists, null));
        return library;
    }

    private static void addFlow(
            Library library, Definition dataset, Map<String, ItemScheme> lists, String computedFrom) {
        var structure = structure(dataset, lists, computedFrom != null);
        var flow = new Dataflow(
                new Identity(Kind.DATAFLOW, dataset.agency(), dataset.id(), dataset.version()),
                dataset.name(),
                dataset.description(),
                structure,
                computedFrom);
        library.add(structure);
        library.add(flow);
        library.add(allowed(dataset, flow));
    }

    private static Map<String, LocalizedText> names(List<Definition> datasets) {
        var names = new LinkedHashMap<String, LocalizedText>();
        datasets.forEach(dataset ->
                dataset.dimensions().forEach(dimension -> names.putIfAbsent(dimension.codeList(), dimension.name())));
        Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.list() != null)
                .forEach(attribute -> names.put(attribute.list(), attribute.text()));
        return names;
    }

    private static ItemScheme list(String list, String version, LocalizedText name, List<Code> codes) {
        return new ItemScheme(
                new Identity(Kind.CODE_LIST, AGENCY, LIST + list, version),
                name,
                codes.stream()
                        .map(code -> new Item(code.id(), code.name(), code.parent()))
                        .toList(),
                false);
    }

    private static ItemScheme concepts(List<Definition> datasets) {
        var concepts = new LinkedHashMap<String, LocalizedText>();
        datasets.forEach(dataset ->
                dataset.dimensions().forEach(dimension -> concepts.putIfAbsent(dimension.id(), dimension.name())));
        concepts.put("TIME_PERIOD", TIME);
        concepts.put("OBS_VALUE", VALUE);
        Arrays.stream(Attribute.values()).forEach(attribute -> concepts.put(attribute.name(), attribute.text()));
        return new ItemScheme(
                CONCEPTS,
                text("Concepts", "概念", "概念"),
                concepts.entrySet().stream()
                        .map(concept -> new Item(concept.getKey(), concept.getValue(), null))
                        .toList(),
                false);
    }

    private static DataStructure structure(Definition dataset, Map<String, ItemScheme> lists, boolean computed) {
        return new DataStructure(
                new Identity(Kind.DATA_STRUCTURE, dataset.agency(), "DSD_" + dataset.id(), dataset.version()),
                dataset.name(),
                dataset.dimensions().stream()
                        .map(dimension ->
                                new Component(dimension.id(), dimension.name(), lists.get(dimension.codeList()), null))
                        .toList(),
                new Component("TIME_PERIOD", TIME, null, "ObservationalTimePeriod"),
                new Component("OBS_VALUE", VALUE, null, "Decimal"),
                Attribute.of(computed).stream()
                        .map(attribute -> new Component(
                                attribute.name(),
                                attribute.text(),
                                attribute.list() == null ? null : lists.get(attribute.list()),
                                attribute.type()))
                        .toList(),
                CONCEPTS);
    }

    /** A dataset uses some units of the list only. */
    private static Constraint allowed(Definition dataset, Dataflow flow) {
        return new Constraint(
                new Identity(Kind.CONSTRAINT, dataset.agency(), "CR_" + dataset.id(), dataset.version()),
                dataset.name(),
                flow,
                Map.of("UNIT_MEASURE", dataset.units()),
                null,
                null,
                null,
                null);
    }

    private static LocalizedText text(String en, String zh, String ja) {
        return new LocalizedText(Map.of("en", en, "zh-Hans", zh, "ja", ja));
    }
}

package city.promotion.stats.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Writes each figure as it was printed, not as a number of the chart library. */
class PrintedLabels implements CategoryItemLabelGenerator {

    private final Map<Integer, Map<String, String>> labels = new HashMap<>();

    PrintedLabels(List<Line> lines) {
        for (var line : lines) {
            var ofLine = new HashMap<String, String>();
            line.points().forEach(point -> ofLine.put(point.period(), point.label()));
            labels.put(line.place(), ofLine);
        }
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
        return labels.get(row).get(dataset.getColumnKey(column).toString());
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
        return dataset.getRowKey(row).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
        return dataset.getColumnKey(column).toString();
    }
}

package city.promotion.projects.sheet;

import static city.promotion.projects.sheet.Written.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A sheet made from a number, always the same one: its cells written in any of their right ways or a wrong one, its columns in
 * any order and under any of their names, in any form and encoding, whole or damaged. It knows what must come of it.
 */
final class MutatedSheet {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What is done to the sheet as a whole. */
    enum Twist {
        NONE,
        COLUMN_TWICE,
        COLUMN_UNKNOWN,
        CELL_WITHOUT_COLUMN,
        REMARKS,
        BLANK_ROWS,
        SECOND_HEADER,
        MERGED_CELLS,
        MERGED_HEADER,
        MERGED_OUTSIDE,
        MIXED_ENCODINGS,
        OPEN_QUOTE,
        DAMAGED
    }

    private final Random random;
    private final boolean workbook;
    private final boolean from1904;
    private final Twist twist;
    private final List<Map<String, String>> meanings = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, Set<String>> wrong = new LinkedHashMap<>();
    private String refusedAt;
    private String charset;
    private String mark = "";
    private byte[] bytes;

    /** @param labels names of each column besides its key */
    MutatedSheet(int seed, FieldsOf fields, Map<String, List<String>> labels) {
        random = new Random(20_240_418L * 31 + seed);
        workbook = random.nextBoolean();
        from1904 = workbook && random.nextInt(3) == 0;
        twist = twist();
        var columns = new ArrayList<>(fields.of(from1904));
        Collections.shuffle(columns, random);
        var header = header(columns, labels);
        var rows = rows(columns);
        var width = columns.size();
        switch (twist) {
            case COLUMN_TWICE -> {
                header.add(header.get(0));
                rows.forEach(row -> row.add(row.get(0)));
                refusedAt = address(width, 1);
            }
            case COLUMN_UNKNOWN -> {
                header.set(1, "颜色");
                refusedAt = address(1, 1);
            }
            case CELL_WITHOUT_COLUMN -> {
                rows.get(0).add(text("多余", null));
            }
            case REMARKS -> {
                header.add("#备注");
                rows.forEach(row -> row.add(text("任何内容", "")));
            }
            default -> {
                // Nothing that changes what the table holds.
            }
        }
        write(header, rows, columns);
    }

    /** The columns of a list, for workbooks that count days from 1904 or others. */
    interface FieldsOf {
        List<Field> of(boolean from1904);
    }

    byte[] bytes() {
        return bytes;
    }

    /** What a client that knows the encoding says. */
    String contentType() {
        return charset == null ? "application/octet-stream" : "text/csv; charset=" + charset;
    }

    /** The cell at which the sheet as a whole must be refused; null when it can be read. */
    String refusedAt() {
        return refusedAt;
    }

    /** Whether nobody can know what came of it, so that it may be taken or refused. */
    boolean isDamaged() {
        return twist == Twist.DAMAGED;
    }

    /** By the number of its row: cells of which at least one must be named, and no other. */
    Map<Integer, Set<String>> wrong() {
        return wrong;
    }

    /** What the record of each row must say, by the paths of the fields. */
    List<Map<String, String>> meanings() {
        return meanings;
    }

    @Override
    public String toString() {
        return (workbook ? from1904 ? "workbook from 1904" : "workbook" : "CSV " + charset) + ", " + twist
                + ", refused " + refusedAt + ", wrong " + wrong + ", rows " + numbers + ", meaning " + meanings;
    }

    /** The address of a cell as spreadsheets write it. */
    static String address(int column, int row) {
        var letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + row;
    }

    private Twist twist() {
        if (random.nextInt(5) < 3) {
            return Twist.NONE;
        }
        var twist = Twist.values()[random.nextInt(Twist.values().length)];
        return switch (twist) {
            case MERGED_CELLS, MERGED_HEADER, MERGED_OUTSIDE -> workbook ? twist : Twist.REMARKS;
            case MIXED_ENCODINGS, OPEN_QUOTE -> workbook ? Twist.BLANK_ROWS : twist;
            default -> twist;
        };
    }

    private List<String> header(List<Field> columns, Map<String, List<String>> labels) {
        var header = new ArrayList<String>();
        for (var column : columns) {
            var names = new ArrayList<>(labels.get(column.key()));
            names.add(column.key());
            var name = names.get(random.nextInt(names.size()));
            header.add(
                    switch (random.nextInt(4)) {
                        case 0 -> " " + name + "\u3000";
                        case 1 -> name.toUpperCase(java.util.Locale.ROOT);
                        default -> name;
                    });
        }
        return header;
    }

    private List<List<Written>> rows(List<Field> columns) {
        var rows = new ArrayList<List<Written>>();
        var count = 2 + random.nextInt(2);
        var errors = random.nextInt(5) < 3 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var row = new ArrayList<Written>();
            for (var column : columns) {
                row.add(one(column.right()));
            }
            rows.add(row);
        }
        for (int i = 0; i < errors; i++) {
            var at = random.nextInt(columns.size());
            rows.get(random.nextInt(count)).set(at, one(columns.get(at).wrong()));
        }
        return rows;
    }

    /** One of the ways; of those that a CSV can say if it is one. */
    private Written one(List<Written> ways) {
        var possible = ways.stream()
                .filter(way -> workbook ? way.text().indexOf('\u0001') < 0 : way.isPlain())
                .toList();
        return possible.get(random.nextInt(possible.size()));
    }

    private void write(List<String> header, List<List<Written>> rows, List<Field> columns) {
        var lines = new ArrayList<List<Written>>();
        lines.add(header.stream().map(name -> text(name, "")).toList());
        if (twist == Twist.SECOND_HEADER) {
            lines.add(columns.stream().map(column -> text(column.key(), "")).toList());
        }
        for (var row : rows) {
            if (twist == Twist.BLANK_ROWS) {
                lines.add(random.nextBoolean() ? List.of() : List.of(text(" ", ""), text("", ""), text("\t", "")));
            }
            lines.add(row);
            remember(lines.size(), row, columns);
        }
        bytes = workbook ? workbook(lines, columns.size()) : csv(lines);
        if (twist == Twist.DAMAGED) {
            damage();
        }
    }

    private void remember(int number, List<Written> row, List<Field> columns) {
        var meaning = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isRight()) {
                mark(number, i);
            } else if (i < columns.size()) {
                meaning.put(columns.get(i).path(), row.get(i).meaning());
            }
        }
        meanings.add(meaning);
        numbers.add(number);
    }

    private void mark(int number, int column) {
        wrong.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(address(column, number));
    }

    private byte[] workbook(List<List<Written>> lines, int width) {
        var raw = new RawWorkbook(from1904, random);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() || random.nextBoolean()) {
                raw.row(i + 1, lines.get(i));
            }
        }
        var last = lines.size();
        switch (twist) {
            case MERGED_CELLS -> {
                raw.merge("A" + last + ":B" + last);
                // Of merged cells only those are in the file that are not empty.
                for (int column = 0; column < 2; column++) {
                    if (!lines.get(last - 1).get(column).text().isEmpty()) {
                        mark(last, column);
                    }
                }
            }
            case MERGED_HEADER -> {
                raw.merge("B1:C1");
                refusedAt = "B1";
            }
            case MERGED_OUTSIDE -> raw.merge(address(width, last + 2) + ":" + address(width + 1, last + 3));
            default -> {
                // Nothing is merged.
            }
        }
        return raw.bytes();
    }

    private byte[] csv(List<List<Written>> lines) {
        var separator = List.of(",", ";", "\t").get(random.nextInt(3));
        var end = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
        var out = new ByteArrayOutputStream();
        var encoding = encoding();
        var other = encoding.equals(GB18030) ? StandardCharsets.UTF_8 : GB18030;
        out.writeBytes(mark.getBytes(encoding));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (int j = 0; j < line.size(); j++) {
                out.writeBytes((j == 0 ? "" : separator).getBytes(encoding));
                var spoilt = twist == Twist.MIXED_ENCODINGS && i == lines.size() - 1 && j == 0;
                out.writeBytes(quoted(spoilt ? "混合编码的样本" : line.get(j).text()).getBytes(spoilt ? other : encoding));
            }
            out.writeBytes(end.getBytes(encoding));
        }
        if (twist == Twist.OPEN_QUOTE) {
            out.writeBytes(("\"" + "样本" + end).getBytes(encoding));
            refusedAt = address(0, lines.size() + 1);
        }
        if (twist == Twist.MIXED_ENCODINGS) {
            refusedAt = "";
        }
        return out.toByteArray();
    }

    /** Chosen at random; marks are written when their encodings have them. */
    private Charset encoding() {
        return switch (random.nextInt(twist == Twist.MIXED_ENCODINGS ? 3 : 7)) {
            case 0 -> StandardCharsets.UTF_8;
            case 1 -> GB18030;
            case 2 -> marked(StandardCharsets.UTF_8);
            case 3 -> marked(GB18030);
            case 4 -> marked(StandardCharsets.UTF_16LE);
            case 5 -> marked(StandardCharsets.UTF_16BE);
            default -> {
                charset = "GB18030";
                yield GB18030;
            }
        };
    }

    private Charset marked(Charset encoding) {
        mark = "\uFEFF";
        return encoding;
    }

    private String quoted(String text) {
        var mustBe = text.chars().anyMatch(sign -> ",;\t\"\r\n".indexOf(sign) >= 0);
        return mustBe || random.nextInt(4) == 0 ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private void damage() {
        refusedAt = null;
        if (random.nextBoolean()) {
            bytes = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
        } else {
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
        }
    }
}

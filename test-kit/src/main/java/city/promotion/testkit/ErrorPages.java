package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ProblemType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The pages that list every failure of a service for partners' engineers; written from the catalogues, never by hand. */
public final class ErrorPages {

    private static final List<String> LANGUAGES = List.of("", "_zh", "_ja");

    private ErrorPages() {}

    /**
     * Compares {@code docs/api/errors/<name>.md} with the catalogues in the package and below it. Every language stands beside the
     * others, since whoever calls support reads out one of them.
     */
    public static void assertTold(String name, String root) throws IOException {
        var page = new StringBuilder("# Failures of ").append(name).append("\n\n");
        page.append(
                        "`type` is `urn:problem-type:city-promotion:` and the word in the first column; … stands for what belongs to the case. ")
                .append(
                        "Written from the catalogues by the build.\n\n| type | status | en | zh | ja |\n|---|---|---|---|---|\n");
        catalogues(root).sorted(Comparator.comparing(ProblemType::code)).forEach(type -> page.append(line(type)));
        var actual = Path.of("target", "errors.md");
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, page);
        var committed = Path.of("..", "docs", "api", "errors", name + ".md");
        assertEquals(
                Files.exists(committed) ? Files.readString(committed) : "(no page yet)",
                page.toString(),
                "The catalogue changed: copy " + actual.toAbsolutePath() + " over " + committed);
    }

    private static Stream<ProblemType> catalogues(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast);
    }

    private static String line(ProblemType type) {
        var line = new StringBuilder("| `")
                .append(type.code())
                .append("` | ")
                .append(type.status())
                .append(" |");
        for (var language : LANGUAGES) {
            Properties texts = Catalogues.texts(type.bundle().replace('.', '/'), language);
            line.append(" **")
                    .append(shown(texts.getProperty(type.code() + ".title")))
                    .append("** ")
                    .append(shown(texts.getProperty(type.code() + ".detail")))
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    private static String shown(String text) {
        return text.replaceAll("\\{\\w+}", "…").replace("''", "'").replace("|", "\\|");
    }
}

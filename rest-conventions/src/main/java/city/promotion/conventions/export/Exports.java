package city.promotion.conventions.export;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Columns;
import city.promotion.conventions.sheet.CsvSheet;
import city.promotion.conventions.sheet.Labels;
import city.promotion.conventions.sheet.NdjsonSheet;
import city.promotion.conventions.sheet.SheetForm;
import city.promotion.conventions.sheet.SheetWriter;
import city.promotion.conventions.sheet.XlsxSheet;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Walks a list page by page in one snapshot of the database, and writes each page while the next is still unread. */
@ApplicationScoped
class Exports {

    /** A page as large as clients may ask for, since the list's own check holds here too. */
    private static final int ROWS_AT_ONCE = 200;

    /** Each holds a connection as long as its reader takes; the others are for everybody else. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_SECONDS = 3_600;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<ExportedColumns> ownColumns;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Exports(EntityManager entities, ObjectMapper json, Clock clock, @All List<ExportedColumns> ownColumns) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.ownColumns = ownColumns;
    }

    /** The export of the list that this request has read the first page of. */
    Export of(
            ResteasyReactiveRequestContext request,
            Class<?> recordType,
            String path,
            SheetForm form,
            boolean byBrowser,
            Language language) {
        var labels = new Labels(listName(path), language);
        var columns = columns(path, recordType);
        var sheet = (SheetOpener) out -> switch (form) {
            case CSV -> byBrowser ? CsvSheet.forExcel(out, columns, labels) : CsvSheet.forPrograms(out, columns);
            case NDJSON -> new NdjsonSheet(out, json);
            case XLSX -> new XlsxSheet(out, columns, labels);
        };
        // The parameters are taken now: the request is recycled once it is answered.
        var method = new ListMethod(request, request.getParameters().clone());
        return new Export(fileName(labels, form), out -> write(method, sheet, out));
    }

    private List<Column> columns(String path, Class<?> recordType) {
        return ownColumns.stream()
                .flatMap(own -> own.at(path).stream())
                .findFirst()
                .orElseGet(() -> Columns.of(recordType));
    }

    private void write(ListMethod method, SheetOpener opener, OutputStream out) {
        if (!places.tryAcquire()) {
            throw ConventionProblem.UNAVAILABLE.problem();
        }
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .run(() -> writeInOneSnapshot(method, opener, out));
        } finally {
            places.release();
        }
    }

    private void writeInOneSnapshot(ListMethod method, SheetOpener opener, OutputStream out) {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        try {
            // Closed only when it is whole: closing writes the end by which a reader knows a sheet that is complete.
            var sheet = opener.open(out);
            String cursor = null;
            do {
                var page = method.page(ROWS_AT_ONCE, cursor);
                for (var item : page.items()) {
                    sheet.write(json.valueToTree(item));
                }
                entities.clear();
                cursor = page.next();
            } while (cursor != null);
            sheet.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** {@code attachment; filename="organisations-2026-11-23.csv"} with the name in the reader's language beside it (RFC 8187). */
    private String fileName(Labels labels, SheetForm form) {
        var end = "-" + LocalDate.now(clock.withZone(PartialDate.HOME)) + "." + form.extension();
        var spoken = URLEncoder.encode(labels.ofList() + end, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + labels.list() + end + "\"; filename*=UTF-8''" + spoken;
    }

    private static String listName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9-]", "");
    }

    private interface SheetOpener {
        SheetWriter open(OutputStream out) throws IOException;
    }

    /** The method of the resource with the arguments of this request, to be asked for any of its pages. */
    private record ListMethod(ResteasyReactiveRequestContext request, Object[] arguments) {

        Page<?> page(int limit, String cursor) {
            var asked = Arrays.stream(arguments)
                    .map(argument -> argument instanceof PageRequest page ? page.from(cursor, limit) : argument)
                    .toArray();
            try {
                return (Page<?>) request.getTarget().getInvoker().invoke(request.getEndpointInstance(), asked);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}

package city.promotion.stats.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Status;
import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.sheet.Labels;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/** The dates of figures in the words of RFC 5545; all moments in UTC, which every calendar shows in its own zone. */
record CalendarText(List<CalendarDate> dates, Language language) {

    static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final String PRODUCT = "-//City Investment Promotion Services//stats-service 1//EN";
    private static final String REFRESH = "PT1H";

    /** The whole calendar; {@code page} gives the address of what a date is about. */
    Document write(Function<CalendarDate, URI> page) {
        var words = new Labels("calendar", language);
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(words.word("calendar.name"));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        dates.forEach(date -> calendar.addEvent(event(date, words, page)));
        return Document.of(FoldedLines.of(text(calendar)), MediaType.valueOf(MEDIA_TYPE));
    }

    private VEvent event(CalendarDate date, Labels words, Function<CalendarDate, URI> page) {
        var event = new VEvent();
        event.setUid(date.id().toString());
        // Without METHOD, DTSTAMP says when this was last revised; it must not follow the clock, or no answer stays the
        // same.
        event.setDateTimeStamp(Date.from(date.lastChange()));
        event.setLastModified(Date.from(date.lastChange()));
        event.setSequence((int) date.version());
        event.setStatus(
                date.isWithdrawn() ? Status.cancelled() : date.isPlanned() ? Status.tentative() : Status.confirmed());
        event.setSummary(
                words.word("calendar." + date.status()) + " " + date.title().in(language));
        event.setDescription(date.datasetId() + " · " + words.word("calendar." + date.kind()));
        event.setUrl(page.apply(date).toString());
        event.setTransparency(true);
        event.setDateStart(new DateStart(Date.from(date.at()), true));
        return event;
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

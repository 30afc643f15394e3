package city.promotion.events.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.RelationshipType;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.RelatedTo;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.events.wording.Wording;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar in the words of RFC 5545 and, for its name and refresh interval, RFC 7986.
 *
 * @param types what the types of events are called, by code
 */
record CalendarText(
        String name,
        String description,
        List<CalendarEntry> entries,
        Map<String, LocalizedText> types,
        Wording wording) {

    static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final String PRODUCT = "-//City Investment Promotion Services//events-service 1//EN";
    private static final String REFRESH = "PT1H";

    /** The whole calendar; {@code page} gives the address of an event's page for people. */
    Document write(Function<UUID, URI> page) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setDescription(description);
        // RFC 7986 wants VALUE said, which the library's own property leaves out.
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        calendar.addExperimentalProperty("X-WR-CALNAME", ICalDataType.TEXT, escaped(name));
        calendar.addExperimentalProperty("X-WR-CALDESC", ICalDataType.TEXT, escaped(description));
        calendar.addExperimentalProperty("X-WR-TIMEZONE", PartialDate.HOME.getId());
        var zones = zones();
        entries.forEach(entry -> calendar.addEvent(event(entry, calendar, zones, page)));
        return Document.of(FoldedLines.of(text(calendar)), MediaType.valueOf(MEDIA_TYPE));
    }

    private VEvent event(
            CalendarEntry entry, ICalendar calendar, Map<ZoneId, TimezoneAssignment> zones, Function<UUID, URI> page) {
        var facts = entry.event();
        var event = new VEvent();
        event.setUid(facts.id().toString());
        // Without METHOD, DTSTAMP says when this was last revised; it must not follow the clock, or no answer stays the
        // same.
        event.setDateTimeStamp(Date.from(entry.lastChange()));
        event.setLastModified(Date.from(entry.lastChange()));
        event.setSequence((int) facts.version());
        event.setStatus(status(entry));
        event.setSummary(entry.summary(wording));
        event.setDescription(entry.description(wording));
        entry.location(wording).ifPresent(event::setLocation);
        event.setUrl(page.apply(facts.id()).toString());
        event.addCategories(
                types.containsKey(facts.type()) ? types.get(facts.type()).in(wording.language()) : facts.type());
        if (facts.parentId() != null) {
            var parent = new RelatedTo(facts.parentId().toString());
            parent.setRelationshipType(RelationshipType.PARENT);
            event.addRelatedTo(parent);
        }
        event.addExperimentalProperty("X-CITY-PROMOTION-PRECISION", entry.time().precision());
        setTime(event, entry.time(), calendar, zones);
        return event;
    }

    private static void setTime(
            VEvent event, CalendarTime time, ICalendar calendar, Map<ZoneId, TimezoneAssignment> zones) {
        event.setTransparency(!time.isTimed()); // A whole day that is only about a part of it must not block the day.
        if (time.isTimed()) {
            event.setDateStart(new DateStart(Date.from(time.starts().earliest()), true));
            place(event.getDateStart(), time.starts(), calendar, zones);
            time.timedEnd().ifPresent(end -> {
                event.setDateEnd(new DateEnd(Date.from(end.earliest()), true));
                place(event.getDateEnd(), end, calendar, zones);
            });
        } else {
            event.setDateStart(new DateStart(day(time.firstDay())));
            event.setDateEnd(new DateEnd(day(time.dayAfter())));
        }
    }

    private static void place(
            DateOrDateTimeProperty property,
            PartialDate date,
            ICalendar calendar,
            Map<ZoneId, TimezoneAssignment> zones) {
        calendar.getTimezoneInfo().setTimezone(property, zones.get(date.zone()));
    }

    /** Each zone that a time is written in, defined for the years that are spoken of. */
    private Map<ZoneId, TimezoneAssignment> zones() {
        return entries.stream()
                .map(CalendarEntry::time)
                .filter(CalendarTime::isTimed)
                .flatMap(time -> Stream.concat(Stream.of(time.starts()), time.timedEnd().stream()))
                .collect(Collectors.groupingBy(PartialDate::zone, Collectors.summarizingInt(PartialDate::year)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        zone -> new TimezoneAssignment(
                                TimeZone.getTimeZone(zone.getKey()),
                                ZoneDefinition.of(
                                        zone.getKey(),
                                        zone.getValue().getMin(),
                                        zone.getValue().getMax()))));
    }

    private static Status status(CalendarEntry entry) {
        return switch (entry.event().status()) {
            case DRAFT, PLANNED -> Status.tentative();
            case POSTPONED -> entry.isPostponedToOpenDate() ? Status.cancelled() : Status.tentative();
            case APPROVED, IN_PROGRESS, HELD, REVIEWED -> Status.confirmed();
            case CANCELLED -> Status.cancelled();
        };
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
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

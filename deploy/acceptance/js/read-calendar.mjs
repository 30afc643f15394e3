// Reads a calendar (RFC 5545) with ical.js and prints what it understood, one JSON line for each event, sorted by UID.
// A test compares it with what a Java reader understood of the same bytes.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));

// The zones as the calendar itself defines them; nothing is taken from this machine.
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const text = (component, name) => component.getFirstPropertyValue(name) ?? null;
const seconds = (time) => (time === null ? null : time.toUnixTime());

function moment(component, name) {
  const property = component.getFirstProperty(name);
  if (property === null) return null;
  const time = property.getFirstValue();
  return time.isDate ? time.toString() : `${property.getParameter('tzid') ?? 'UTC'} ${time.toUnixTime()}`;
}

const events = calendar.getAllSubcomponents('vevent').map((event) => ({
  uid: text(event, 'uid'),
  starts: moment(event, 'dtstart'),
  ends: moment(event, 'dtend'),
  stamp: seconds(text(event, 'dtstamp')),
  lastModified: seconds(text(event, 'last-modified')),
  sequence: text(event, 'sequence'),
  status: text(event, 'status'),
  transparency: text(event, 'transp'),
  precision: text(event, 'x-city-promotion-precision'),
  summary: text(event, 'summary'),
  description: text(event, 'description'),
  location: text(event, 'location'),
  url: text(event, 'url'),
  parent: text(event, 'related-to'),
  categories: event.getAllProperties('categories').flatMap((property) => property.getValues()),
}));

events.sort((a, b) => (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0));
for (const event of events) console.log(JSON.stringify(event));

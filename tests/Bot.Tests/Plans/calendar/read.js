// Reads the calendar file on standard input with ical.js, and writes what a calendar would show of it as JSON.
import ICAL from 'ical.js';

let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  text += chunk;
}

// Strict: a line that is no part of iCalendar is an error, not a guess.
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isWholeDay: event.startDate.isDate,
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    language: component.getFirstProperty('summary').getParameter('language')
  };
});

process.stdout.write(JSON.stringify({
  // A property newer than the library, which leaves its escapes in; its own reading of texts takes them out.
  name: ICAL.design.icalendar.value.text.fromICAL(calendar.getFirstPropertyValue('name')),
  version: calendar.getFirstPropertyValue('version'),
  method: calendar.getFirstPropertyValue('method'),
  events
}));

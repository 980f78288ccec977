import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Meeting } from './schema.ts';

const MINUTES = 60;

export type Invitation = { title: string; url: string; host: string; now: Date };

/** The file that calendars take in (RFC 5545, RFC 5546): the same UID through all changes, and no person's address. */
export function calendarOf(meeting: Meeting, { title, url, host, now }: Invitation): string {
  const start = meeting.chosen ?? meeting.times[0]!;
  const cancelled = meeting.state === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Nhịp Cầu', product: 'Nhịp Cầu' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${meeting.id}@${host}`,
    sequence: meeting.sequence,
    stamp: now,
    start,
    end: new Date(start.getTime() + MINUTES * 60_000),
    summary: title,
    location: meeting.place ?? meeting.link ?? '',
    url: meeting.link ?? url,
    organizer: { name: 'Nhịp Cầu', email: `nhip-cau@${host}` },
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : meeting.state === 'agreed'
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
  });
  return calendar.toString();
}

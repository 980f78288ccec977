import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { letterOf } from '../../../platform/mail/letter.ts';
import { digestOf } from './digest.ts';
import { feedText } from './feeds.ts';
import { alertKey, isAlertKey } from './keys.ts';
import { lastMoment } from './rules.ts';
import { type AskedAlert, checkAlert } from './schema.ts';
import type { Due } from './store.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const ASKED: AskedAlert = { name: 'Máy sấy', kind: 'technology', query: 'máy sấy lúa', filters: {}, needId: '', cadence: 'daily' };

// 22/11/2026 is a Sunday; seven in the morning in Hà Nội is midnight UTC.
test.each([
  ['daily', '2026-11-22T02:00:00Z', '2026-11-22T00:00:00Z'],
  ['daily', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['daily', '2026-11-21T23:59:59Z', '2026-11-21T00:00:00Z'],
  ['daily', '2026-11-21T17:00:00Z', '2026-11-21T00:00:00Z'],
  ['weekly', '2026-11-22T02:00:00Z', '2026-11-16T00:00:00Z'],
  ['weekly', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['weekly', '2026-11-22T23:59:59Z', '2026-11-16T00:00:00Z'],
  ['weekly', '2027-01-01T12:00:00Z', '2026-12-28T00:00:00Z'],
] as const)('%s letters at %s were last due at %s', (cadence, now, moment) => {
  expect(lastMoment(cadence, new Date(now))).toEqual(new Date(moment));
});

describe('an alert that is asked for', () => {
  const fieldsOf = (over: Partial<AskedAlert>): string[] => {
    try {
      checkAlert({ ...ASKED, ...over });
      return [];
    } catch (error) {
      return Object.keys((error as Refusal).fields);
    }
  };

  test.each<[string, Partial<AskedAlert>, string[]]>([
    ['is kept', {}, []],
    ['needs no words where there is a filter', { query: '', filters: { sector: ['rice'] } }, []],
    ['asks for something', { query: ' ' }, ['query']],
    ['has a name', { name: ' \u0000' }, ['name']],
    ['has a short name', { name: 'a'.repeat(101) }, ['name']],
    ['asks shortly', { query: 'a'.repeat(501) }, ['query']],
    ['has not too many filters', { filters: { sector: Array.from({ length: 51 }, (_, i) => `${i}`) } }, ['query']],
    ['is of a kind', { kind: 'firm' }, ['kind']],
    ['has a cadence', { cadence: 'hourly' }, ['cadence']],
    ['of a need takes nothing else', { needId: ID, query: '', kind: 'x' }, []],
    ['of a need names it', { needId: 'x' }, ['need']],
    ['says all that is wrong', { name: '', query: '', cadence: '' }, ['name', 'query', 'cadence']],
  ])('%s', (_, over, faults) => {
    expect(fieldsOf(over)).toEqual(faults);
  });

  test('keeps its words as text, whatever they are', () => {
    const { name, query } = checkAlert({ ...ASKED, name: ' <b>Máy</b>\u0007 ', query: 'sấy\r\nlúa \u0000' });
    expect({ name, query }).toEqual({ name: '<b>Máy</b>', query: 'sấy lúa' });
  });

  test('for a need watches technologies', () => {
    expect(checkAlert({ ...ASKED, needId: ID, kind: 'need' })).toMatchObject({ kind: 'technology', query: '', needId: ID });
  });
});

test('a key opens one thing of one alert', () => {
  const key = alertKey('secret', ID, 'stop');
  expect(isAlertKey('secret', ID, 'stop', key)).toBe(true);
  expect(isAlertKey('secret', ID, 'feed', key)).toBe(false);
  expect(isAlertKey('other', ID, 'stop', key)).toBe(false);
  expect(isAlertKey('secret', ID.replace('1', '2'), 'stop', key)).toBe(false);
  for (const wrong of [undefined, '', `${key}x`, key.slice(1)]) expect(isAlertKey('secret', ID, 'stop', wrong)).toBe(false);
});

describe('a feed', () => {
  const at = new Date('2026-11-22T02:00:00Z');
  const parse = (xml: string) => {
    const texts: { name: string; text: string }[] = [];
    let open = '';
    const parser = new SaxesParser();
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', tag => {
      open = tag.name;
    });
    const take = (text: string) => void texts.push({ name: open, text });
    parser.on('text', text => text.trim() && take(text));
    parser.on('cdata', take);
    parser.write(xml).close();
    return texts;
  };

  test('parses again, whatever the records say', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(']]>', '<b>', '&amp;', '"', '\u0000', '\ud800', '\uffff', '🙂', 'lúa '), fc.string()) });
    fc.assert(
      fc.property(text, text, text, (title, name, summary) => {
        const url = 'https://nhip-cau.vn/technologies?q=a&sector=b';
        const entries = [{ url, title, text: summary, at }];
        const contents = { locale: 'vi' as const, title: name, url, self: url, entries };
        const items = parse(feedText('xml', contents)).filter(t => t.name === 'link');
        expect(items.at(-1)?.text).toBe(url);
        expect(JSON.parse(feedText('json', contents)).items).toMatchObject([{ id: url, url }]);
      }),
      { numRuns: 60 },
    );
  });

  test('says what it lists, and where', () => {
    const url = 'https://nhip-cau.vn/technologies/1';
    const contents = {
      locale: 'vi' as const,
      title: 'Máy sấy <lúa> & ngô',
      url: 'https://nhip-cau.vn/technologies',
      self: 'https://nhip-cau.vn/search.rss?kind=technology&q=a',
      entries: [{ url, title: 'Máy sấy & <b>', text: 'Đáp ứng 80 %\n<script>', at }],
    };
    const texts = parse(feedText('xml', contents));
    expect(texts).toContainEqual({ name: 'title', text: 'Máy sấy <lúa> & ngô' });
    expect(texts).toContainEqual({ name: 'title', text: 'Máy sấy & <b>' });
    expect(texts).toContainEqual({ name: 'description', text: 'Đáp ứng 80 %\n&lt;script&gt;' });
    expect(texts).toContainEqual({ name: 'pubDate', text: 'Sun, 22 Nov 2026 02:00:00 GMT' });
    expect(JSON.parse(feedText('json', contents))).toMatchObject({
      version: expect.stringContaining('jsonfeed.org/version/1'),
      title: 'Máy sấy <lúa> & ngô',
      feed_url: contents.self,
      items: [{ url, title: 'Máy sấy & <b>', content_html: 'Đáp ứng 80 %\n&lt;script&gt;' }],
    });
  });
});

describe('a letter', () => {
  const due = { ...checkAlert(ASKED), id: ID, personId: ID, email: 'lan@example.vn', locale: 'vi' } as Due;
  const told = Array.from({ length: 13 }, (_, i) => ({
    row: { id: `r${i}`, title: [{ lang: 'vi', value: `Máy sấy số ${i}`, origin: 'human' as const }] },
    reason: `Đáp ứng ${90 - i} % điều bạn tìm.`,
  }));

  test('tells ten, counts the rest, and says how to stop', () => {
    const mail = letterOf(digestOf(due, told as never, { secret: 's', baseUrl: 'https://nhip-cau.vn' }));
    expect(mail.to).toBe('lan@example.vn');
    expect(mail.subject).toBe('13 hồ sơ mới: Máy sấy');
    expect(mail.text.match(/Máy sấy số/g)).toHaveLength(10);
    expect(mail.text).toContain('Còn 3 hồ sơ');
    expect(mail.text).toContain('https://nhip-cau.vn/technologies/r0');
    expect(mail.text).toContain(mail.unsubscribe);
    expect(mail.unsubscribe).toMatch(new RegExp(`^https://nhip-cau.vn/alerts/${ID}/stop\\?key=[\\w-]{43}$`));
    for (const line of mail.text.split('\n')) if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(76);
  });

  test('is in the language of the alert', () => {
    const { subject, text } = digestOf({ ...due, locale: 'en' }, told.slice(0, 1) as never, { secret: 's', baseUrl: 'https://x' });
    expect(subject).toBe('New records (1): Máy sấy');
    expect(text).toContain('https://x/en/technologies/r0');
  });
});

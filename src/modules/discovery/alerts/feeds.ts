import { Feed } from 'feed';
import type { Locale } from '../../../kernel/localised.ts';

export type FeedFormat = 'xml' | 'json';
export const FEED_TYPE: Record<FeedFormat, string> = {
  xml: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

export type FeedEntry = { url: string; title: string; text: string; at: Date };
/** `url`: the page of the same content; `self`: where the feed itself is. */
export type FeedContents = { locale: Locale; title: string; url: string; self: string; entries: readonly FeedEntry[] };

/** What XML 1.0 can not hold, escaped or not. */
const UNSAYABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The library writes texts as CDATA, which this would end. */
const CDATA_END = /\]\]>/g;
const plain = (text: string) => text.toWellFormed().replace(UNSAYABLE, '').replace(CDATA_END, ']] >');

/** The newest entry first. Texts are plain: readers take them for HTML, so what looks like it is escaped. */
export function feedText(format: FeedFormat, { locale, title, url, self, entries }: FeedContents): string {
  const feed = new Feed({
    id: url,
    title: plain(title),
    description: plain(title),
    link: url,
    language: locale,
    generator: 'Nhịp Cầu',
    feedLinks: format === 'json' ? { json: self } : { rss: self },
    ...(entries[0] ? { updated: entries[0].at } : {}),
  });
  for (const entry of entries)
    feed.addItem({
      id: entry.url,
      guid: entry.url,
      title: plain(entry.title),
      link: entry.url,
      date: entry.at,
      description: escaped(plain(entry.text)),
    });
  return format === 'json' ? feed.json1() : feed.rss2();
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

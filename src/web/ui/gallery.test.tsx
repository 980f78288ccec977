import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../kernel/localised.ts';
import { renderPage } from './document.tsx';
import { Gallery } from './gallery.tsx';
import { TextInput } from './inputs.tsx';
import { messages } from './messages.ts';
import { ResultRow } from './result-row.tsx';
import { SearchBox } from './search-box.tsx';

describe.each(LOCALES)('the gallery in %s', locale => {
  const html = renderPage(<Gallery locale={locale} />);
  const tags = (name: string) => html.match(new RegExp(`<${name}[\\s>][^>]*>?`, 'g')) ?? [];
  const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];

  test('is one document in its language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="/);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
  });

  test('has nothing inline that the content security policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('labels every control', () => {
    const labelled = new Set(tags('label').map(tag => attribute(tag, 'for')));
    const controls = ['input', 'select', 'textarea']
      .flatMap(tags)
      .filter(tag => !tag.includes('type="hidden"'));
    const wrapped = new Set(
      (html.match(/<label[^>]*><input[^>]*>/g) ?? []).map(tag => tag.slice(tag.indexOf('<input'))),
    );
    const bare = controls.filter(
      tag => !labelled.has(attribute(tag, 'id')) && !attribute(tag, 'aria-label') && !wrapped.has(tag),
    );
    expect(controls.length).toBeGreaterThan(10);
    expect(bare).toEqual([]);
  });

  test('refers only to ids that stand on the page, once each', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]);
    const wanted = [...html.matchAll(/\s(?:for|aria-describedby|data-unknown-for)="([^"]+)"/g)].flatMap(
      match => match[1]?.split(' ') ?? [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(wanted.filter(id => !ids.includes(id))).toEqual([]);
  });

  test('says something in every heading, link and button', () => {
    const empty = html.match(/<(h[1-6]|a|button|summary|legend)(?:\s[^>]*)?>\s*<\/\1>/g) ?? [];
    expect(empty).toEqual([]);
  });
});

test('both languages have the same words', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'object' ? keys(one).map(inner => `${key}.${inner}`) : [key],
    );
  expect(keys(messages.en)).toEqual(keys(messages.vi));
});

test('what people write is text, never markup', () => {
  const hostile = '"><img src=x onerror=alert(1)>';
  const html = renderToString(
    <>
      <ResultRow
        href="/t/1"
        title={hostile}
        summary={hostile}
        marks={[[0, 5]]}
        meta={{ provider: hostile }}
      />
      <TextInput locale="vi" name="q" label={hostile} hint={hostile} error={hostile} value={hostile} />
      <SearchBox locale="vi" value={hostile} hidden={{ a: hostile }} />
    </>,
  );
  expect(html).not.toContain('<img');
});

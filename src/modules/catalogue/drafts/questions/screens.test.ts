import { describe, expect, test } from 'vitest';
import { offeredTechnology } from '../../submissions/offer-schema.ts';
import { postedNeed } from '../../submissions/post-schema.ts';
import { fieldsOf, screenFrom, screensOf } from './screens.ts';

const KINDS = ['need', 'technology'] as const;
const SENT = { need: postedNeed, technology: offeredTechnology };
/** Read by the form itself and sent under other names. */
const OWN = new Set(['contact']);

describe.each(KINDS)('the questions about a %s', kind => {
  const screens = screensOf(kind);
  const fields = fieldsOf(kind);

  test('ask everything once', () => {
    expect(new Set(screens.map(s => s.id)).size).toBe(screens.length);
    expect(new Set(fields.map(f => f.name)).size).toBe(fields.length);
  });

  test('are kept where the command takes them', () => {
    const taken = Object.keys(SENT[kind].shape);
    for (const { at } of fields) if (!OWN.has(at)) expect(taken).toContain(at.split('.')[0]);
  });

  test('are written in both languages', () => {
    const said = [
      ...screens.flatMap(s => [s.title, s.lead]),
      ...fields.flatMap(f => [f.label, f.hint]),
      ...fields.filter(f => f.unit).map(f => f.unit),
    ];
    for (const words of said.filter(words => words !== undefined)) {
      expect(words.vi).not.toBe('');
      expect(words.en).toMatch(/^[^ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]+$/i);
    }
    for (const { options } of fields)
      if (options) expect(options('vi').map(o => o.value)).toEqual(expect.arrayContaining(options('en').map(o => o.value)));
  });

  test('end with what is agreed to', () => {
    expect(screens.at(-1)!.id).toBe('send');
    expect(screens.at(-1)!.fields.map(f => f.kind)).toEqual(['tick', 'tick', 'tick', 'tick']);
  });

  test('are walked from end to end', () => {
    let at = screens[0]!.id;
    for (const screen of screens) {
      expect(at).toBe(screen.id);
      at = screenFrom(kind, at, 1).id;
    }
    expect(at).toBe('send');
    expect(screenFrom(kind, screens[0]!.id, -1)).toBe(screens[0]);
  });
});

test('the quick way of a need comes first', () => {
  expect(screensOf('need').slice(0, 6).map(s => s.id)).toEqual([
    'problem',
    'product',
    'province',
    'budget',
    'deadline',
    'contact',
  ]);
});

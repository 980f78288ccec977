import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { EXAMPLES } from './examples.ts';
import { recordSchema } from './json-schema.ts';
import { catalogueRecord } from './record-format.ts';
import { ruleFaults } from './rules.ts';

type Schema = {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  $defs?: Record<string, Schema>;
};

const schema = recordSchema('https://nhipcau.example') as Schema;
const def = (name: string) => schema.$defs![name]!;

describe('the JSON Schema of a record', () => {
  test('is made of the importer\u2019s own shapes', () => {
    expect(schema).toMatchObject({ $id: 'https://nhipcau.example/api/v1/record.schema.json' });
    expect(schema.oneOf!.map(one => one.$ref)).toEqual([
      '#/$defs/Technology',
      '#/$defs/Need',
      '#/$defs/Organisation',
    ]);
    expect(def('Technology').required).toEqual(['kind', 'ref', 'source', 'title']);
    expect(def('Organisation').required).toEqual(['kind', 'ref', 'source', 'name']);
    expect(def('Need').properties).toHaveProperty('budgetVnd');
  });

  test('says of every field of a technology what it is, or by which definition', () => {
    const silent = Object.entries(def('Technology').properties!).filter(
      ([name, field]) => !field.description && !['kind', 'price'].includes(name),
    );
    expect(silent).toEqual([]);
  });
});

const examples = EXAMPLES.map(example => [(example as { ref: string }).ref, example] as const);

test.each(examples)('example %s is a record', (_ref, example) => {
  const read = catalogueRecord.safeParse(example);
  expect(read.error?.issues).toBeUndefined();
  expect(ruleFaults(read.data!)).toEqual([]);
});

test('the examples of the documentation are records', () => {
  const text = readFileSync(join(ROOT, 'docs/import-format.md'), 'utf8');
  const [, block] = text.match(/```json\n([\s\S]*?)```/)!;
  const records = block!.trim().split('\n').map(line => catalogueRecord.parse(JSON.parse(line)));
  expect(records.map(record => record.kind)).toEqual(['technology', 'organisation', 'need']);
  expect(records.flatMap(ruleFaults)).toEqual([]);
});

import { z } from '@hono/zod-openapi';
import { EXAMPLES } from './examples.ts';
import { catalogueRecord } from './record-format.ts';

export const SCHEMA_PATH = '/api/v1/record.schema.json';

/** One record of an import file as JSON Schema, made of the very schemas that the importer reads by. */
export function recordSchema(baseUrl: string): object {
  return {
    ...z.toJSONSchema(catalogueRecord, { io: 'input' }),
    $id: baseUrl + SCHEMA_PATH,
    title: 'A record of the catalogue',
    description:
      'One line of an NDJSON import file: a technology, a need or an organisation. Fields that are not named here are ignored.',
    examples: EXAMPLES,
  };
}

import { Hono } from 'hono';
import type { Env, Web } from '../../../web/web.ts';
import { recordSchema, SCHEMA_PATH } from './json-schema.ts';

/** The import format for programs that write it. */
export function formatRoutes(web: Web): Hono<Env> {
  return new Hono<Env>().get(SCHEMA_PATH, c =>
    c.body(JSON.stringify(recordSchema(web.baseUrl), null, 2), 200, {
      'Content-Type': 'application/schema+json',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
}

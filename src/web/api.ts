import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';
import type { ZodError } from 'zod';
import { type FieldErrors, invalid } from '../kernel/errors.ts';
import type { C, Env } from './web.ts';
import { withText } from './whole-text.ts';

export type Api = OpenAPIHono<Env>;

/** An API whose schema faults are refused like all others: field by field, in both languages. */
export const makeApi = (): Api =>
  new OpenAPIHono<Env>({
    defaultHook: result => {
      if (!result.success)
        throw invalid(
          { vi: 'Có chỗ cần sửa.', en: 'Something needs mending.' },
          faultsOf(result.error as ZodError),
        );
    },
  });

function faultsOf(error: ZodError): FieldErrors {
  const faults: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'body';
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    faults[field] ??= missing
      ? { vi: 'Còn thiếu.', en: 'It is missing.' }
      : { vi: 'Giá trị không đúng kiểu.', en: 'The value is of the wrong type.' };
  }
  return faults;
}

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), vi: z.string(), en: z.string() })).optional(),
  })
  .openapi('Problem');

/** The refusals that a route may answer with, for its description. */
export const refusals = (...statuses: (400 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 503)[]) =>
  Object.fromEntries(
    statuses.map(status => [
      status,
      {
        description: 'Refused (RFC 9457)',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );

export const jsonOf = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** `c.json` for long answers, with the text at hand for whoever sends it. */
export function longJson<T>(c: C, value: T): Response & TypedResponse<T, 200, 'json'> {
  const text = JSON.stringify(value);
  const response = withText(c.body(text, 200, { 'Content-Type': 'application/json' }) as Response, text);
  return response as ReturnType<typeof longJson<T>>;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram } from '../../../../test/program.ts';

/** What is promised to whoever builds on the API: a change here is a change for them. */
const PROMISED = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.promised.json'), 'utf8'));
const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

type Operation = {
  responses: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>;
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
};
type Described = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const refsIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
      );

onEveryProgram('the description of the API', running => {
  const described = () => jsonOf<Described>(running, '/api/v1/openapi.json');

  test('has the paths, questions and schemas that are promised', async () => {
    const { paths, components } = await described();
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { parameters = [] }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        query: parameters.filter(p => p.in === 'query').map(p => p.name),
      })),
    );
    const asked = operations.filter(({ query }) => query.length > 0);
    expect({
      operations: operations.map(({ name }) => name).sort(),
      query: Object.fromEntries(asked.map(({ name, query }) => [name, query.sort()])),
      schemas: Object.keys(components.schemas).sort(),
    }).toEqual(PROMISED);
  });

  test('is a document of OpenAPI 3.1', async () => {
    const document = await described();
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    for (const ref of refsIn(document)) {
      const found = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<Json>((at, key) => at?.[key], document);
      expect(found, ref).toBeDefined();
    }
    for (const [path, item] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(item)) {
        expect(METHODS).toContain(method);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1]);
        const parameters = operation.parameters ?? [];
        expect(parameters.filter(p => p.in === 'path' && p.required).map(p => p.name)).toEqual(inPath);
        for (const parameter of parameters) expect(parameter.schema).toBeDefined();
        expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
        for (const [status, response] of Object.entries(operation.responses)) {
          expect(status).toMatch(/^[1-5]\d\d$/);
          expect(response.description).toEqual(expect.any(String));
        }
      }
  });

  test('names no field that is said in confidence in any answer about a need', async () => {
    const { paths } = await described();
    const answers = Object.entries(paths).flatMap(([, item]) => Object.values(item).map(o => o.responses));
    expect(JSON.stringify(answers)).not.toMatch(/"(budget\w*|phone|email|consent\w*)":/i);
  });
});

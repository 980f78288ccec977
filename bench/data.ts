import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toOrganisation, toTechnology } from '../src/modules/catalogue/format/convert.ts';
import {
  type CatalogueRecord,
  catalogueRecord,
  type TechnologyRecordFormat,
} from '../src/modules/catalogue/format/record-format.ts';
import { readSample } from '../src/modules/catalogue/sample/commands.ts';
import type { IndexDocument } from '../src/modules/discovery/engine.ts';
import { technologyDocument } from '../src/modules/discovery/live/projection.ts';

/** Real records, which are not part of the project: benches read them where they are, and say so where not. */
export const DATA = '../shared/data';
export const TECHNOLOGY_FILES = [
  'technologies-us-universities',
  'technologies-nasa-software',
  'technologies-undp-grassroots',
  'technologies-vnito-bilingual',
].map(name => join(DATA, `${name}.ndjson`));

export const hasData = (): boolean => TECHNOLOGY_FILES.every(file => existsSync(file));

const NOW = new Date('2026-01-01T00:00:00Z');

const whole = { version: 1, state: 'published' as const, updatedAt: NOW };

/** The record as the index takes it; its id is its ref. */
function documentOf(record: TechnologyRecordFormat, told: CatalogueRecord): IndexDocument {
  const party = toOrganisation(told);
  const provider = party && { ...party, id: party.ref };
  const place = { id: record.ref, digest: '', party: provider, now: NOW };
  return technologyDocument({ ...toTechnology(record, place), ...whole }, provider);
}

/** The sample technologies as the index takes them. */
export function sampleDocuments(): IndexDocument[] {
  const { technologies, organisations } = readSample('db/sample');
  const providers = new Map(organisations.map(o => [o.ref, o]));
  return technologies.map(t => documentOf(t, providers.get(t.provider?.ref ?? '') ?? t));
}

/** The lines of the files; of two records with one ref the last one stands, as after an import. */
export function realLines(files: readonly string[] = TECHNOLOGY_FILES): string[] {
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n')).filter(line => line !== '');
  return [...new Map(lines.map(line => [JSON.parse(line).ref, line])).values()];
}

type Line = { kind: string; ref: string; summary?: unknown; description?: unknown };

/** The real lines of technologies, then more of them: the title of one over the texts of another. */
export function manyLines(count: number): string[] {
  const real = realLines()
    .map((line): Line => JSON.parse(line))
    .filter(({ kind }) => kind === 'technology');
  return Array.from({ length: count }, (_, i) => {
    const own = real[i % real.length]!;
    const round = Math.floor(i / real.length);
    if (round === 0) return JSON.stringify(own);
    const { summary, description } = real[(i * 31 + round * 977) % real.length]!;
    return JSON.stringify({ ...own, ref: `${own.ref}~${round}`, summary, description });
  });
}

/** The real technologies by the importer's own reading. */
export function realDocuments(): IndexDocument[] {
  return realLines().flatMap(line => {
    const record = catalogueRecord.parse(JSON.parse(line));
    return record.kind === 'technology' ? [documentOf(record, record)] : [];
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localised } from '../src/kernel/localised.ts';
import { toTechnology } from '../src/modules/catalogue/imports/convert.ts';
import { partyOf } from '../src/modules/catalogue/imports/rules.ts';
import { importRecord } from '../src/modules/catalogue/imports/schema.ts';
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

const organisation = (ref: string, name: Record<string, string>, province: string | null) => ({
  id: ref,
  source: '',
  ref,
  name: localised(name),
  description: [],
  kind: null,
  country: null,
  province,
  website: null,
  sample: false,
});

/** The sample technologies as the index takes them; their ids are their refs. */
export function sampleDocuments(): IndexDocument[] {
  const { technologies, organisations } = readSample('db/sample');
  const providers = new Map(organisations.map(o => [o.ref, organisation(o.ref, o.name, o.province)]));
  return technologies.map(record =>
    technologyDocument(
      {
        ...record,
        id: record.ref,
        source: 'sample',
        version: 1,
        title: localised(record.title),
        summary: localised(record.summary),
        description: localised(record.description),
        providerId: record.provider,
        sourceUrl: null,
        licence: null,
        sample: true,
      },
      providers.get(record.provider),
    ),
  );
}

/** The lines of the files; of two records with one ref the last one stands, as after an import. */
export function realLines(files: readonly string[] = TECHNOLOGY_FILES): string[] {
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n')).filter(line => line !== '');
  return [...new Map(lines.map(line => [JSON.parse(line).ref, line])).values()];
}

/** The real technologies by the importer's own reading; their ids are their refs. */
export function realDocuments(): IndexDocument[] {
  return realLines().map(line => {
    const record = importRecord.parse(JSON.parse(line));
    const party = partyOf(record);
    const technology = toTechnology(record, { id: record.ref, digest: '', partyId: null, now: NOW });
    const provider = party ? organisation(party.name, { en: party.name }, null) : undefined;
    return technologyDocument({ ...technology, version: 1 }, provider);
  });
}

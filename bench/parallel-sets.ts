import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IndexDocument, NO_TRAITS } from '../src/modules/discovery/engine.ts';
import type { JudgedQuery } from '../src/modules/discovery/quality/judged.ts';
import { DATA } from './data.ts';

/** A set of Vietnamese queries over English texts that others have made. */
export type ParallelSet = { name: 'xquad' | 'tatoeba'; documents: IndexDocument[]; queries: JudgedQuery[] };

const english = (id: string, value: string, order: number): IndexDocument => ({
  id,
  kind: 'technology',
  order,
  fields: { title: [], summary: [], description: [{ lang: 'en', value, origin: 'original' }], other: [] },
  facets: {
    sector: [],
    country: null,
    form: [],
    trl: null,
    green: null,
    province: null,
    source: null,
  },
  traits: NO_TRAITS,
});

const read = (name: string): string => readFileSync(join(DATA, 'eval', name), 'utf8');

type Paragraph = { context: string; qas: { question: string }[] };

function xquad(): ParallelSet {
  const paragraphs = (lang: string): Paragraph[] =>
    JSON.parse(read(`xquad.${lang}.json`)).data.flatMap((d: { paragraphs: Paragraph[] }) => d.paragraphs);
  return {
    name: 'xquad',
    documents: paragraphs('en').map((p, i) => english(`${i}`, p.context, i)),
    queries: paragraphs('vi').flatMap((p, i) => p.qas.map(q => ({ text: q.question, answers: [`${i}`] }))),
  };
}

function tatoeba(): ParallelSet {
  const lines = (lang: string) => read(`tatoeba.${lang}`).trim().split('\n');
  return {
    name: 'tatoeba',
    documents: lines('eng').map((line, i) => english(`${i}`, line, i)),
    queries: lines('vie').map((text, i) => ({ text, answers: [`${i}`] })),
  };
}

export const parallelSets = (): ParallelSet[] => (existsSync(join(DATA, 'eval')) ? [xquad(), tatoeba()] : []);

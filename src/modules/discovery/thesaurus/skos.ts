import { SECTOR_CODES, SECTORS } from '../../../kernel/sectors.ts';
import type { ThesaurusRow } from '../engine.ts';
import type { Book } from './book.ts';
import { LABEL_LANGUAGES, type LabelLanguage, labelsIn } from './lookup.ts';

/** SKOS is the W3C's recommendation for thesauri (18 August 2009); the names are those of its vocabulary. */
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  id: '@id',
  type: '@type',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  notation: 'skos:notation',
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  member: { '@id': 'skos:member', '@type': '@id' },
  subject: 'dc:subject',
  version: 'http://www.w3.org/2002/07/owl#versionInfo',
  title: { '@id': 'dcterms:title', '@container': '@language' },
};
const TITLE = { vi: 'Từ điển công nghệ Nhịp Cầu', en: 'Nhịp Cầu technology thesaurus' };

const schemeOf = (baseUrl: string) => `${baseUrl}/thesaurus`;
const conceptOf = (baseUrl: string, id: string) => `${baseUrl}/thesaurus/${id}`;

/** One concept as SKOS in JSON-LD, by itself. */
export const conceptSkos = (book: Book, row: ThesaurusRow, baseUrl: string): object => ({
  '@context': CONTEXT,
  ...node(book, row, baseUrl),
});

/** The whole thesaurus as SKOS in JSON-LD: the scheme, its concepts, and a collection for each sector. */
export const toSkos = (book: Book, baseUrl: string): object => ({
  '@context': CONTEXT,
  '@graph': [
    { id: schemeOf(baseUrl), type: 'skos:ConceptScheme', title: TITLE, version: book.version },
    ...book.rows.map(row => node(book, row, baseUrl)),
    ...SECTOR_CODES.map(code => ({
      id: `${baseUrl}/thesaurus/sectors/${code}`,
      type: 'skos:Collection',
      notation: code,
      prefLabel: SECTORS[code],
      member: book.rows.filter(row => row.sectors.includes(code)).map(row => conceptOf(baseUrl, row.id)),
    })),
  ],
});

function node(book: Book, row: ThesaurusRow, baseUrl: string): object {
  const { id, broader, codes } = row;
  const narrower = book.narrower(id, 'en').map(other => conceptOf(baseUrl, other.id));
  const filed = [...(codes?.vsic ?? []).map(c => `VSIC 2025 ${c}`), ...(codes?.ipc ?? []).map(c => `IPC 2026.01 ${c}`)];
  const scheme = schemeOf(baseUrl);
  return {
    id: conceptOf(baseUrl, id),
    type: 'skos:Concept',
    notation: id,
    prefLabel: labels(row, list => list[0]),
    altLabel: labels(row, list => (list.length > 1 ? list.slice(1) : undefined)),
    ...(broader ? { broader: conceptOf(baseUrl, broader) } : { topConceptOf: scheme }),
    ...(narrower.length > 0 ? { narrower } : {}),
    ...(filed.length > 0 ? { subject: filed } : {}),
    inScheme: scheme,
  };
}

function labels<T>(row: ThesaurusRow, choose: (list: readonly string[]) => T | undefined): Partial<Record<LabelLanguage, T>> {
  const chosen = LABEL_LANGUAGES.flatMap(lang => {
    const value = choose(labelsIn(row, lang));
    return value === undefined ? [] : [[lang, value] as const];
  });
  return Object.fromEntries(chosen);
}

/** The same as Turtle (RDF 1.1), for tools that read no JSON-LD. */
export function toTurtle(book: Book, baseUrl: string): string {
  const scheme = `<${schemeOf(baseUrl)}>`;
  const head = `@prefix skos: <${CONTEXT.skos}> .\n@prefix dc: <${CONTEXT.dc}> .\n@prefix dcterms: <${CONTEXT.dcterms}> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n`;
  const about = `\n${scheme} a skos:ConceptScheme ; dcterms:title ${text(TITLE.vi, 'vi')}, ${text(TITLE.en, 'en')} ; owl:versionInfo "${book.version}" .\n`;
  const concepts = book.rows.map(row => turtleOf(book, row, baseUrl));
  return `${head}${about}${concepts.join('')}`;
}

function turtleOf(book: Book, row: ThesaurusRow, baseUrl: string): string {
  const iri = (id: string) => `<${conceptOf(baseUrl, id)}>`;
  const said = (lang: LabelLanguage) => labelsIn(row, lang).map(label => text(label, lang));
  const preferred = LABEL_LANGUAGES.flatMap(lang => said(lang).slice(0, 1));
  const others = LABEL_LANGUAGES.flatMap(lang => said(lang).slice(1));
  const narrower = book.narrower(row.id, 'en').map(other => iri(other.id));
  const scheme = `<${schemeOf(baseUrl)}>`;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['a', ['skos:Concept']],
    ['skos:inScheme', [scheme]],
    ['skos:notation', [JSON.stringify(row.id)]],
    ['skos:prefLabel', preferred],
    ['skos:altLabel', others],
    row.broader ? ['skos:broader', [iri(row.broader)]] : ['skos:topConceptOf', [scheme]],
    ['skos:narrower', narrower],
  ];
  const lines = facts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name} ${values.join(', ')}`);
  return `\n${iri(row.id)} ${lines.join(' ;\n  ')} .\n`;
}

/** A literal of Turtle: the escapes of JSON are among those that it knows. */
const text = (value: string, lang: string): string => `${JSON.stringify(value)}@${lang}`;

import { z } from '@hono/zod-openapi';
import { invalid, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import {
  FACETS,
  type FacetName,
  type Filters,
  type Kind,
  type QueryOptions,
  SORTS,
  type Sort,
} from '../engine.ts';

export const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;
/** As many as the table of the comparison has columns. */
const MOST_COMPARED = 4;

/** What may be asked of a list of records, on a page and through the API alike. */
export type Asked = {
  q: string;
  lang?: string | undefined;
  /** Nothing but what was typed is meant: no marks are put, no slip is mended. */
  literal?: boolean | undefined;
  filters: Filters;
  /** Unless told: by relevance where there is a question, else the newest first. */
  sort?: Sort | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** A need has neither readiness nor capital. */
export const SORTS_OF: Record<Kind, readonly Sort[]> = {
  technology: SORTS,
  need: ['relevance', 'newest'],
};

const several = z.union([z.string(), z.array(z.string())]).optional();

const searchQuery = z.object({
  q: z
    .string()
    .optional()
    .openapi({ description: 'Words, in Vietnamese (with or without accents) or English' }),
  lang: z.string().optional().openapi({ description: 'Language of `q` where it is known: vi or en' }),
  literal: z.string().optional().openapi({
    enum: ['true'],
    description: 'Search for `q` as it was typed: without putting accents, decoding Telex or mending slips',
  }),
  sector: several,
  country: several,
  form: several,
  trl: several,
  green: several,
  province: several,
  organisation: several,
  source: several,
  limit: z.string().optional().openapi({ description: '1 to 100; 20 unless told' }),
  cursor: z
    .string()
    .optional()
    .openapi({ description: '`next` of the page before; it belongs to its order of the list' }),
});

const SORT_MEANINGS =
  'relevance (to `q`; without `q` as newest), newest, readiness (TRL, highest first), ' +
  'capital (least first). Records that do not say it stand last.';

export const searchQueryOf = (kind: Kind) =>
  searchQuery.extend({
    sort: z
      .string()
      .optional()
      .openapi({
        enum: [...SORTS_OF[kind]],
        description: kind === 'technology' ? SORT_MEANINGS : 'relevance or newest',
      }),
  });

/** A value repeated or parted by commas means "any of these". */
export function readFilters(params: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of FACETS) {
    const values = valuesOf(params, name);
    if (values.length > 0 && name !== 'lang') filters[name] = values;
  }
  return filters;
}

/** How the words of a question are to be read. */
export const optionsOf = ({ lang, literal }: Pick<Asked, 'lang' | 'literal'>): QueryOptions => ({
  ...(lang ? { lang } : {}),
  ...(literal ? { literal } : {}),
});

/** Reads the query of an address. */
export function readAsked(params: URLSearchParams, kind: Kind): Asked {
  return {
    q: params.get('q') ?? '',
    lang: params.get('lang') ?? undefined,
    literal: params.get('literal') === 'true' || undefined,
    filters: readFilters(params),
    sort: readSort(params.get('sort'), kind),
    limit: readLimit(params.get('limit')),
    cursor: params.get('cursor') || undefined,
  };
}

/** The technologies that the reader is about to compare with one more. */
export const readCompared = (params: URLSearchParams): string[] =>
  [...new Set(params.getAll('compare').filter(isUuid))].slice(0, MOST_COMPARED - 1);

function valuesOf(params: URLSearchParams, name: FacetName): string[] {
  const values = params.getAll(name).flatMap(value => (name === 'source' ? [value] : value.split(',')));
  return [...new Set(values.map(value => value.trim()).filter(value => value !== ''))];
}

function readSort(text: string | null, kind: Kind): Sort | undefined {
  if (text === null || text === '') return undefined;
  const found = SORTS_OF[kind].find(sort => sort === text);
  if (found) return found;
  const list = SORTS_OF[kind].join(', ');
  throw refused('sort', { vi: `sort phải là một trong: ${list}.`, en: `sort must be one of: ${list}.` });
}

function readLimit(text: string | null): number {
  if (text === null || text === '') return PAGE_SIZE;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw refused('limit', {
    vi: 'limit phải là số nguyên từ 1 đến 100.',
    en: 'limit must be a whole number from 1 to 100.',
  });
}

const refused = (field: string, said: Said) => invalid(said, { [field]: said });

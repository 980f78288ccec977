import { z } from '@hono/zod-openapi';
import { invalid } from '../../../kernel/errors.ts';
import { FACETS, type FacetName, type Filters } from '../engine.ts';

export const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

/** What may be asked of a list of records, on a page and through the API alike. */
export type Asked = {
  q: string;
  lang?: string | undefined;
  filters: Filters;
  limit: number;
  cursor?: string | undefined;
};

const several = z.union([z.string(), z.array(z.string())]).optional();

export const searchQuery = z.object({
  q: z
    .string()
    .optional()
    .openapi({ description: 'Words, in Vietnamese (with or without accents) or English' }),
  lang: z.string().optional().openapi({ description: 'Language of `q` where it is known: vi or en' }),
  sector: several,
  country: several,
  form: several,
  trl: several,
  green: several,
  province: several,
  source: several,
  limit: z.string().optional().openapi({ description: '1 to 100; 20 unless told' }),
  cursor: z.string().optional().openapi({ description: '`next` of the page before' }),
});

/** Reads the query of an address; a value repeated or parted by commas means "any of these". */
export function readAsked(params: URLSearchParams): Asked {
  const filters: Filters = {};
  for (const name of FACETS) {
    const values = valuesOf(params, name);
    if (values.length > 0 && name !== 'lang') filters[name] = values;
  }
  return {
    q: params.get('q') ?? '',
    lang: params.get('lang') ?? undefined,
    filters,
    limit: readLimit(params.get('limit')),
    cursor: params.get('cursor') || undefined,
  };
}

function valuesOf(params: URLSearchParams, name: FacetName): string[] {
  const values = params.getAll(name).flatMap(value => (name === 'source' ? [value] : value.split(',')));
  return [...new Set(values.map(value => value.trim()).filter(value => value !== ''))];
}

function readLimit(text: string | null): number {
  if (text === null || text === '') return PAGE_SIZE;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  const said = {
    vi: 'limit phải là số nguyên từ 1 đến 100.',
    en: 'limit must be a whole number from 1 to 100.',
  };
  throw invalid(said, { limit: said });
}

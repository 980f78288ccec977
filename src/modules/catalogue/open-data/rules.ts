import { textIn } from '../../../kernel/localised.ts';
import type { Organisation } from '../../directory/index.ts';
import type { ExportedValue } from '../tables/index.ts';
import type { Need } from '../needs/schema.ts';
import type { Technology } from '../technologies/schema.ts';

const OPEN =
  /^(cc0|cc[ -]by([ -]sa)?\b(?![ -]n[cd])|mit\b|us government work|public domain|odbl|odc|pddl|ogl)/i;

/**
 * Whether a record may be passed on as open data: its source has said so by an open licence, or it is a sample of
 * our own. Of a licence that nobody named nothing is taken for granted.
 */
export const mayBePassedOn = ({ licence, sample }: Pick<Technology, 'licence' | 'sample'>): boolean =>
  sample || (licence !== null && OPEN.test(licence.trim()));

export const TECHNOLOGY_COLUMNS = [
  'source', 'ref', 'title_vi', 'title_en', 'summary_vi', 'summary_en', 'provider', 'country', 'sectors', 'trl',
  'price_min', 'price_max', 'currency', 'capital_vnd_min', 'capital_vnd_max', 'power_kw_max', 'area_m2_max',
  'staff_max', 'green', 'list_status', 'published_at', 'valid_until', 'licence', 'url', 'sample',
] as const;

export const technologyRow = (t: Technology, provider: Organisation | undefined): ExportedValue[] => [
  t.source,
  t.ref,
  exactly(t.title, 'vi'),
  exactly(t.title, 'en'),
  exactly(t.summary, 'vi'),
  exactly(t.summary, 'en'),
  textIn(provider?.name, 'en'),
  t.country,
  t.sectors.join('; '),
  t.trl,
  t.price?.min,
  t.price?.max,
  t.price?.currency,
  t.takes.capitalVnd?.min,
  t.takes.capitalVnd?.max,
  t.takes.powerKw?.max,
  t.takes.areaM2?.max,
  t.takes.staff?.max,
  t.green,
  t.listStatus,
  t.publishedAt,
  t.validUntil,
  t.licence,
  t.sourceUrl,
  t.sample,
];

export const NEED_COLUMNS = [
  'source', 'ref', 'title_vi', 'title_en', 'product_vi', 'product_en', 'seeker', 'country', 'province', 'sectors',
  'deadline', 'published_at', 'licence', 'url', 'sample',
] as const;

export const needRow = (n: Need, seeker: Organisation | undefined): ExportedValue[] => [
  n.source,
  n.ref,
  exactly(n.title, 'vi'),
  exactly(n.title, 'en'),
  exactly(n.product, 'vi'),
  exactly(n.product, 'en'),
  textIn(seeker?.name, 'en'),
  n.country,
  n.province,
  n.sectors.join('; '),
  n.deadline,
  n.publishedAt,
  n.licence,
  n.sourceUrl,
  n.sample,
];

const exactly = (text: Technology['title'], lang: string) => text.find(v => v.lang === lang)?.value;

import type { Said } from '../../../kernel/errors.ts';

/** What the cells of a column are read as: see cell-readers.ts. */
export type Reads =
  | 'line' | 'prose' | 'texts' | 'advantages' | 'targets' | 'words' | 'tags'
  | 'country' | 'province' | 'sectors' | 'vsic' | 'taxCode' | 'address' | 'organisationType'
  | 'forms' | 'objects' | 'modes' | 'rights' | 'level' | 'skill' | 'listStatus' | 'trl' | 'yesNo' | 'day'
  | 'price' | 'currency' | 'vndBand' | 'vndPerYear' | 'vnd'
  | 'areaBand' | 'powerBand' | 'waterBand' | 'staffBand' | 'area' | 'power' | 'water' | 'staff';

/** A field that a column may mean, named by its path in the record: 'title.vi', 'price.min'. */
export type FieldName = string;
export type TableField = {
  name: FieldName;
  label: Said;
  reads: Reads;
  /** Where the value goes. */
  path: readonly string[];
  /** Of a text: 'vi' or 'en' where the field says it, '' where it is the language of the table. */
  lang?: 'vi' | 'en' | '';
  /** How headers name it, in either language. */
  headers: Said;
};

export const field = (
  name: FieldName,
  reads: Reads,
  vi: string,
  en: string,
  viHeaders = '',
  enHeaders = '',
): TableField => ({
  name,
  reads,
  label: { vi, en },
  path: name.split('.'),
  headers: { vi: `${vi}, ${viHeaders}`, en: `${en}, ${enHeaders}` },
});

/** A text in the language of the table, in Vietnamese, and in English. */
export function texts(
  name: FieldName,
  reads: 'line' | 'prose',
  vi: string,
  en: string,
  viHeaders = '',
  enHeaders = '',
): TableField[] {
  const plain = field(name, reads, vi, en, viHeaders, enHeaders);
  const none = { vi: '', en: '' };
  return [
    { ...plain, lang: '' },
    {
      ...plain,
      name: `${name}.vi`,
      lang: 'vi',
      label: { vi: `${vi} (tiếng Việt)`, en: `${en} (Vietnamese)` },
      headers: none,
    },
    {
      ...plain,
      name: `${name}.en`,
      lang: 'en',
      label: { vi: `${vi} (tiếng Anh)`, en: `${en} (English)` },
      headers: none,
    },
  ];
}

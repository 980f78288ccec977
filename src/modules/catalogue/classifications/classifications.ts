import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Code } from '../technologies/schema.ts';
import { IPC_2026 } from './ipc.ts';
import { type Names, nameIn } from './scheme.ts';
import { ST_FIELDS_2025 } from './st-field.ts';
import { VSIC_2025 } from './vsic.ts';

export const SCHEMES = {
  vsic: { vi: 'Ngành kinh tế (VSIC)', en: 'Industry (VSIC)' },
  'st-field': { vi: 'Lĩnh vực khoa học và công nghệ', en: 'Field of science and technology' },
  ipc: { vi: 'Phân loại sáng chế (IPC)', en: 'Patent classification (IPC)' },
} as const satisfies Record<Code['scheme'], Said>;

type Edition = { names: Names; part: (code: string) => string };

/** The editions that are at hand; `part` is the part of a code that the list goes down to. */
const EDITIONS: Record<string, Edition> = {
  'vsic 2025': { names: VSIC_2025, part: code => (/^\d/.test(code) ? code.slice(0, 2) : code) },
  'st-field 2025': { names: ST_FIELDS_2025, part: code => code.slice(0, 3) },
  'ipc 2026.01': { names: IPC_2026, part: code => code.replace(/\s/g, '').slice(0, code.length < 3 ? 1 : 3) },
};
const SHAPES: Record<Code['scheme'], RegExp> = {
  vsic: /^([A-V]|\d{2,5})$/,
  'st-field': /^(\d|\d{3}|\d{5}|\d{7})$/,
  ipc: /^[A-H](\d{2}([A-Z]( ?\d{1,4}(\/\d{2,6})?)?)?)?$/,
};

const editionOf = ({ scheme, version }: Code) => EDITIONS[`${scheme} ${version}`];

/** The code's name, or its nearest broader one that the list has; `undefined` for an edition that is not at hand. */
export function codeName(locale: Locale, code: Code): string | undefined {
  const edition = editionOf(code);
  return edition && nameIn(edition.names, edition.part(code.code), locale);
}

/** Whether the code exists in its scheme, as far as the scheme is at hand. */
export const isCode = (code: Code): boolean =>
  SHAPES[code.scheme].test(code.code) && (!editionOf(code) || codeName('vi', code) !== undefined);

/** All codes of the present edition of a scheme. */
export const codesOfScheme = (scheme: Code['scheme']): readonly string[] =>
  Object.keys(Object.entries(EDITIONS).find(([key]) => key.startsWith(`${scheme} `))![1].names);

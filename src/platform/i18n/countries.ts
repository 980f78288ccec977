/** Every alpha-2 code that has an English name, and the way back from the name. */
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** Former codes carry the name of their successor: "UK" is GB, and France is FR rather than FX. */
const currentCode = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;

const codeOf = new Map<string, string>([['eu', 'EU']]);
for (const code of letters.flatMap(a => letters.map(b => a + b))) {
  const name = NOT_COUNTRIES.has(code) ? undefined : names.of(code);
  if (!name) continue;
  codeOf.set(code.toLowerCase(), currentCode(code));
  codeOf.set(name.toLowerCase(), currentCode(code));
}

/** ISO 3166-1 alpha-2 from a code or an English name; null where it says neither. */
export const countryCode = (text: string | null | undefined): string | null =>
  codeOf.get(text?.trim().toLowerCase() ?? '') ?? null;

/** Every country once, without the European Union. */
export const COUNTRY_CODES: readonly string[] = [...new Set(codeOf.values())].filter(code => code !== 'EU').sort();

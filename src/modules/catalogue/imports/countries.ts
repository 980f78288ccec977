/** Every alpha-2 code that has an English name, and the way back from the name. */
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

const codeByName = new Map<string, string>();
const codes = new Set<string>(['EU']);
for (const code of letters.flatMap(a => letters.map(b => a + b))) {
  const name = NOT_COUNTRIES.has(code) ? undefined : names.of(code);
  if (!name) continue;
  codes.add(code);
  codeByName.set(name.toLowerCase(), code);
}

/** ISO 3166-1 alpha-2 from a code or an English name; null where it says neither. */
export function countryCode(text: string | null | undefined): string | null {
  if (!text) return null;
  const asked = text.trim();
  if (codes.has(asked.toUpperCase())) return asked.toUpperCase();
  return codeByName.get(asked.toLowerCase()) ?? null;
}

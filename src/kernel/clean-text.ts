// Everything below space but line feed and tab, and the C1 block: never meant, and NUL is refused by the database. What
// turns the direction of writing around (U+202A to U+202E, U+2066 to U+2069) makes a text read as it does not run.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

// Plain letters, Vietnamese ones among them, and the punctuation of print: none of them is changed below, alone or
// beside another. Most texts hold nothing else.
const PLAIN = /^[\n\t\x20-\x7e\u00a0-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e]*$/;

/** Text as it was typed, but well-formed Unicode without control characters. */
export const withoutControls = (text: string): string => text.toWellFormed().replace(CONTROL, '');

/** Text as it may be stored: well-formed Unicode in NFC, one kind of line end, no control characters, trimmed. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return withoutControls(text).replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** `cleanText` on one line. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return SPACED.test(clean) ? clean.replace(/\s+/g, ' ') : clean;
}
const SPACED = /\s\s|[^\S ]/;

/** At most `max` characters, never cutting one in half. */
export function clip(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
}

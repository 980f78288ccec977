/** A row without a value: its cells, if any, hold formats alone. It has to say its number, or those below were miscounted. */
const EMPTY_ROW =
  /<row\b(?=[^<>]*\sr="\d)[^<>]*(?:\/>|>(?:\s*<c\b[^<>]*(?:\/>|>\s*<\/c>))*\s*<\/row>)/g;
const LONGEST_HELD = 1_000_000;

/**
 * Takes empty rows out of a sheet's text before it is parsed, piece by piece; '' ends it. "Clear contents" leaves
 * a million of them, and parsing those costs more than all the rest. What is not plain is left as it is.
 */
export function emptyRowSieve(): (piece: string) => string {
  let held = '';
  let plain = true;
  return piece => {
    held += piece;
    // In a comment or a character section a row would be no row.
    plain &&= !held.includes('<!');
    const lastRow = plain && piece !== '' ? held.lastIndexOf('<row') : -1;
    const end = lastRow < 0 || held.length - lastRow > LONGEST_HELD ? held.length : lastRow;
    const whole = held.slice(0, end);
    held = held.slice(end);
    return plain ? whole.replace(EMPTY_ROW, '') : whole;
  };
}

const A = 65;
const LETTERS = 26;

/** 'A' for 0, 'Z' for 25, 'AA' for 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(A + (index % LETTERS));
}

/** Index of the column of 'C12'; undefined where it names none. */
export function columnIndex(ref: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d|$)/.exec(ref)?.[0];
  if (!letters) return undefined;
  let index = 0;
  for (const letter of letters) index = index * LETTERS + (letter.charCodeAt(0) - A + 1);
  return index - 1;
}

export type CellRange = { name: string; top: number; bottom: number; left: number; right: number };

/** 'B2:C4' in numbers; rows count from 1, columns from 0. */
export function cellRange(name: string): CellRange | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!found) return undefined;
  const [, left, top, right, bottom] = found;
  const range = {
    name,
    top: Number(top),
    bottom: Number(bottom),
    left: columnIndex(left!)!,
    right: columnIndex(right!)!,
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}

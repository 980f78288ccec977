export type Cell = string | number | undefined;

const decimals = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const textOf = (cell: Cell): string =>
  cell === undefined ? '–' : typeof cell === 'number' ? cell.toFixed(decimals(cell)) : cell;

/** Prints rows under a header, as a Markdown table: first column to the left, figures to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const lines = [header, ...rows].map(row => header.map((_, i) => textOf(row[i])));
  const widths = header.map((_, i) => Math.max(3, ...lines.map(line => line[i]!.length)));
  const show = (line: readonly string[]) =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`;
  console.log(`\n${title}\n\n${[show(lines[0]!), rule, ...lines.slice(1).map(show)].join('\n')}`);
}

/** "3.1×": how often `peer` goes into `ours`. */
export const ratio = (ours: number | undefined, peer: number | undefined): string =>
  ours === undefined || !peer ? '–' : `${(ours / peer).toFixed(2)}×`;

/** Share in percent with one decimal. */
export const percent = (share: number): string => (100 * share).toFixed(1);

/** The value under which a share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** A cell that counts fewer could tell of a single firm; it is withheld. */
export const FEWEST = 5;

/**
 * A column of counts whose total is published: counts under five become null, and where only one would, the next
 * smallest goes with it, or the total would give it away. Nought says nothing of anybody and stays.
 */
export function withheld(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((n, i) => (n > 0 && n < FEWEST ? [i] : [])));
  if (hidden.size === 1) {
    const others = counts.map((n, i) => ({ n, i })).filter(({ n, i }) => n > 0 && !hidden.has(i));
    const least = others.sort((a, b) => a.n - b.n || a.i - b.i)[0];
    if (least) hidden.add(least.i);
  }
  return counts.map((n, i) => (hidden.has(i) ? null : n));
}

export type MonthCount = {
  /** 'YYYY-MM' */
  month: string;
  sent: number;
  inTime: number;
  notAnswered: number;
  answered: number;
  medianDays: number | null;
};
export type MonthFigures = { month: string } & Record<'sent' | 'inTime' | 'notAnswered' | 'medianDays', number | null>;

/** What may be published of the months of one kind; a median stands on at least five answers. */
export function published(months: readonly MonthCount[]): MonthFigures[] {
  const column = (name: 'sent' | 'inTime' | 'notAnswered') => withheld(months.map(month => month[name]));
  const [sent, inTime, notAnswered] = [column('sent'), column('inTime'), column('notAnswered')];
  return months.map(({ month, answered, medianDays }, i) => ({
    month,
    sent: sent[i]!,
    inTime: inTime[i]!,
    notAnswered: notAnswered[i]!,
    medianDays: answered >= FEWEST ? medianDays : null,
  }));
}

/** The column's total; withheld where it is small itself. */
export const totalOf = (counts: readonly number[]): number | null => {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return total > 0 && total < FEWEST ? null : total;
};

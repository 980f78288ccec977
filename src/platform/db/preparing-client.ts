import pg from 'pg';

/** Statements that are kept ready: more than the program has in constant use, few enough to hold in memory. */
const MOST = 400;
/** A plan for any values finds no partial index to infer for `on conflict`: such statements are planned each time. */
const PLANNED_EACH_TIME = /\bon conflict\b/i;

/**
 * A connection on which a statement that comes a second time is prepared, and from then on neither read nor planned
 * anew: on the embedded database that is half of what a statement costs. What varies in its text comes once, and is
 * not kept.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  // The driver's many signatures; all but a text with values are passed on as they are.
  override query(...asked: any[]): any {
    const [text, values] = asked;
    const name = typeof text === 'string' && values?.length > 0 ? this.#nameOf(text) : undefined;
    const query = super.query.bind(this) as (...given: unknown[]) => unknown;
    return name ? query({ name, text, values }, ...asked.slice(2)) : query(...asked);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known || this.#names.size >= MOST || PLANNED_EACH_TIME.test(text)) return known;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= MOST) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

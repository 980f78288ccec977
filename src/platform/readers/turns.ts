/** One at a time; whoever comes meanwhile waits, first come first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is this one's turn, to the function that ends it. */
  async wait(): Promise<() => void> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise<void>(resolve => {
      end = resolve;
    });
    await before;
    return end;
  }
}

/** Does its work once, some time after the last of several asks. */
export type Settled = { ask(): void; stop(): void };

export function whenSettled(ms: number, work: () => void): Settled {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(work, ms).unref();
    },
    stop: () => clearTimeout(timer),
  };
}

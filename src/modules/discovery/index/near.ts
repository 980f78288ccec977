/**
 * Where in a record a term stands: a bit for each window of some words that holds it. Windows are counted through all
 * texts of a record; in a long one the count begins anew, which takes some words for near that are not.
 */
const LOG_WINDOW = 3;
const WINDOW = 1 << LOG_WINDOW;

/** Hands out the windows of a record's texts, one text after the other. */
export type Windows = {
  /** The window of a word of the present text, as a bit. */
  at(word: number): number;
  /** Ends a text of so many words: nothing after it is near to it. */
  close(words: number): void;
};

export function createWindows(): Windows {
  let first = 0;
  return {
    // A shift takes its distance modulo 32.
    at: word => 1 << (first + (word >>> LOG_WINDOW)),
    close(words) {
      first += Math.ceil(words / WINDOW) + 1;
    },
  };
}

/** The same windows and those beside them. */
export const around = (where: number): number =>
  where | (where << 1) | (where >>> 31) | (where >>> 1) | (where << 31);

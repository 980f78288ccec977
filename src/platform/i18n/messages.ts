import type { Locale } from '../../kernel/localised.ts';

/** What the program says, languages side by side: a key that English lacks is a type error. */
export type Messages<T> = Record<Locale, T>;

/** `defineMessages({ vi, en })`: Vietnamese sets the shape, English must fill all of it. */
export const defineMessages = <T extends object>(both: {
  vi: T;
  en: NoInfer<Widen<T>>;
}): Messages<Widen<T>> => both as Messages<Widen<T>>;

type Widen<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Widen<R>
  : T extends string
    ? string
    : T extends object
      ? { [K in keyof T]: Widen<T[K]> }
      : T;

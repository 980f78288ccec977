type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** The array itself where it has `least` places, or a copy with more: at least twice as many as before. */
export function grown<T extends Numbers>(array: T, least: number): T {
  if (array.length >= least) return array;
  const more = new (array.constructor as new (size: number) => T)(2 * least);
  more.set(array);
  return more;
}

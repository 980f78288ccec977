/** Values made of typed arrays, texts and numbers, as one description and one row of bytes. */
type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type TypeName = keyof typeof TYPES;

/** Where an array stands among the bytes; `at` is a multiple of eight. */
type Place = { array: TypeName; at: number; length: number };

const ALIGNED = 8;
const aligned = (at: number): number => Math.ceil(at / ALIGNED) * ALIGNED;

const isArray = (value: unknown): value is TypedArray => ArrayBuffer.isView(value);
const isPlace = (value: object): value is Place => 'array' in value && 'at' in value && 'length' in value;

const mapped = (value: object, map: (value: unknown) => unknown): unknown =>
  Array.isArray(value)
    ? value.map(map)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));

/** All arrays inside a value. */
export function arraysIn(value: unknown): TypedArray[] {
  if (isArray(value)) return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(arraysIn) : [];
}

/** A value with every array replaced by its place, and the arrays with their places in `size` bytes. */
type Packed = { described: unknown; size: number; arrays: [at: number, TypedArray][] };

export function pack(value: unknown): Packed {
  const arrays: [number, TypedArray][] = [];
  let size = 0;
  const describe = (inner: unknown): unknown => {
    if (!inner || typeof inner !== 'object') return inner;
    if (!isArray(inner)) return mapped(inner, describe);
    const at = aligned(size);
    arrays.push([at, inner]);
    size = at + inner.byteLength;
    return { array: inner.constructor.name, at, length: inner.length };
  };
  return { described: describe(value), size, arrays };
}

/** What was packed, its arrays being views of `bytes`, which must begin at a multiple of eight. */
export function unpack(described: unknown, bytes: Uint8Array): unknown {
  if (!described || typeof described !== 'object') return described;
  if (!isPlace(described)) return mapped(described, inner => unpack(inner, bytes));
  const { array, at, length } = described;
  return new TYPES[array](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
}

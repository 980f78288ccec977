const UNIT = Uint16Array.BYTES_PER_ELEMENT;
const LEAST = 1 << 14;

let bytes = Buffer.alloc(0);
let units = new Uint16Array(0);

/**
 * The UTF-16 units of a text, for whoever looks at each of them several times: an array tells them quicker than a
 * string. It is lent until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  if (units.length < text.length) {
    units = new Uint16Array(Math.max(LEAST, 2 * text.length));
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 0, text.length * UNIT, 'utf16le');
  return units;
}

const UTF8 = new TextEncoder();
const PAGE_BYTES = 500_000;
/** No character of a string takes more bytes of UTF-8. */
const MOST = 3;

/** Turns texts into UTF-8, many of them within one page of memory: what goes to another thread goes as a few pages. */
export function makeEncode(): (text: string) => Uint8Array {
  let page = new Uint8Array(0);
  let used = 0;
  return text => {
    const most = MOST * text.length;
    if (most > page.length - used) {
      page = new Uint8Array(Math.max(PAGE_BYTES, most));
      used = 0;
    }
    const start = used;
    used += UTF8.encodeInto(text, page.subarray(start)).written;
    return page.subarray(start, used);
  };
}

/** Characters that XML can not hold are written '_x000D_' in workbooks. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(
      /_x([0-9A-Fa-f]{4})_/g,
      (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
    )
    : text;

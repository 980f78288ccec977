/** Letters without their marks, in lower case: "Mét vuông" is "met vuong", "m²" is "m2". Signs stay as they are. */
export const foldMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Words alone: "Tỉnh/Thành phố:" is "tinh thanh pho". */
export const foldWords = (text: string): string =>
  foldMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

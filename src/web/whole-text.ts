/**
 * Texts of answers whose makers had them in hand: to read one back out of an answer costs as much as to compress it.
 */
const texts = new WeakMap<Response, string>();

export function withText<R extends Response>(response: R, text: string): R {
  texts.set(response, text);
  return response;
}

/** What an answer says; it can not be read again. */
export const takeText = async (response: Response): Promise<string> => texts.get(response) ?? response.text();

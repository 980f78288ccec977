import { SaxesParser } from 'saxes';
import { broken, ReadFault, stop } from './fault.ts';
import { MAX_XML_DEPTH, MAX_XML_TOKEN } from './limits.ts';
import { utf16Mark } from './utf16.ts';

export type Attributes = Readonly<Record<string, string>>;
/** Names come without their prefix; text comes whole, up to the next tag. */
export type XmlHandlers = {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** How XML of office programs writes yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses a stream of XML and yields the bytes read so far after each piece, so that the caller can hand on
 * what its handlers have gathered. Document types are refused: with them come entities, and files from outside.
 */
export async function* parseXml(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  sift: (text: string) => string = text => text,
): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false });
  let silent = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    silent = 0;
    if (!isSelfClosing && ++depth > MAX_XML_DEPTH) throw broken();
    handlers.open?.(localName(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    silent = 0;
    if (!isSelfClosing) depth--;
    handlers.close?.(localName(name));
  });
  parser.on('text', text => handlers.text?.(text));
  parser.on('cdata', text => handlers.text?.(text));
  parser.on('doctype', () => {
    throw doctype();
  });
  let bytes = 0;
  let decoder: TextDecoder | undefined;
  try {
    for await (const part of source) {
      bytes += part.length;
      decoder ??= new TextDecoder(utf16Mark(part) ?? 'utf-8');
      const text = sift(decoder.decode(part, { stream: true }));
      silent += text.length;
      parser.write(text);
      if (silent > MAX_XML_TOKEN) throw tokenTooLong();
      yield bytes;
    }
    parser.write(sift('')).close();
  } catch (error) {
    throw error instanceof ReadFault ? error : broken();
  }
}

/** Parses a whole part for what its handlers gather. */
export async function readXml(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(source, handlers));
}

const doctype = () =>
  stop(
    'doctype',
    'Tệp có phần khai báo (DOCTYPE) mà không phần mềm văn phòng nào tạo ra, nên không được đọc. Hãy mở bằng Excel hoặc Word, lưu thành tệp mới rồi gửi lại.',
    'The file holds a declaration (DOCTYPE) that no office program writes, and was not read. Open it in Excel or Word, save it as a new file and send that.',
  );

const tokenTooLong = () =>
  stop(
    'cell-too-long',
    'Trong tệp có một ô hoặc một đoạn dài quá mức. Hãy rút ngắn hoặc tách ra rồi gửi lại.',
    'One cell or passage of the file is too long to be read. Shorten or split it and send the file again.',
  );

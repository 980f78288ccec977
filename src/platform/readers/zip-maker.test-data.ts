import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  name: string;
  content: string | Buffer;
  /** What the file claims of the part, where that is to be a lie. */
  claims?: { size?: number; packed?: number; encrypted?: boolean; method?: number };
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** A zip file, byte by byte, so that every field of it can be made to lie. */
export function makeZip(parts: readonly Part[], { entryCount = parts.length } = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { header, data, directory } = partBytes(part, offset);
    local.push(header, data);
    central.push(directory);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function partBytes({ name, content, claims = {} }: Part, offset: number) {
  const bytes = Buffer.from(content as string);
  const data = deflateRawSync(bytes);
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((claims.encrypted ? 1 : 0) | 0x0800, 2);
  common.writeUInt16LE(claims.method ?? DEFLATED, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(claims.packed ?? data.length, 14);
  common.writeUInt32LE(claims.size ?? bytes.length, 18);
  common.writeUInt16LE(title.length, 22);
  const header = Buffer.concat([uint32(LOCAL), common, title]);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  const version = Buffer.from([20, 0]);
  return { header, data, directory: Buffer.concat([uint32(CENTRAL), version, common, place, title]) };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

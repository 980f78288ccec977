import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words by their meaning: those of one row get the same vector. */
export type Meanings = readonly (readonly string[])[];

const FLOAT = 1;
const INT64 = 7;

const varint = (n: number): number[] => (n > 127 ? [(n & 127) | 128, ...varint(n >>> 7)] : [n]);
const int = (field: number, value: number): Buffer => Buffer.from([...varint(field << 3), ...varint(value)]);
const message = (...parts: Buffer[]): Buffer => Buffer.concat(parts);

function bytes(field: number, value: string | Buffer): Buffer {
  const body = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([Buffer.from([...varint((field << 3) | 2), ...varint(body.length)]), body]);
}

/** ValueInfoProto: a name, an element type, and dimensions by size or by name. */
function value(name: string, type: number, dims: readonly (number | string)[]): Buffer {
  const shape = dims.map(dim => bytes(1, typeof dim === 'number' ? int(1, dim) : bytes(2, dim)));
  return message(bytes(1, name), bytes(2, bytes(1, message(int(1, type), bytes(2, message(...shape))))));
}

/** ModelProto of one Gather: each token's row of a table. Pooling is done by whoever runs it. */
function model(table: readonly (readonly number[])[]): Buffer {
  const size = table[0]!.length;
  const data = Buffer.from(Float32Array.from(table.flat()).buffer);
  const tensor = message(
    int(1, table.length),
    int(1, size),
    int(2, FLOAT),
    bytes(8, 'table'),
    bytes(9, data),
  );
  const output = 'last_hidden_state';
  const gather = message(bytes(1, 'table'), bytes(1, 'input_ids'), bytes(2, output), bytes(4, 'Gather'));
  const graph = message(
    bytes(1, gather),
    bytes(2, 'tiny'),
    bytes(5, tensor),
    bytes(11, value('input_ids', INT64, ['batch', 'length'])),
    bytes(12, value(output, FLOAT, ['batch', 'length', size])),
  );
  const operators = message(bytes(1, ''), int(2, 13));
  return message(int(1, 8), bytes(7, graph), bytes(8, operators));
}

const PAD = '[PAD]';
const UNKNOWN = '[UNK]';

/** Writes a whole sentence model into a folder: an ONNX file, its tokenizer and its configuration. */
export function writeTinyModel(folder: string, meanings: Meanings): void {
  const words = [PAD, UNKNOWN, ...meanings.flat()];
  const size = meanings.length + 1;
  const row = (at: number) => Array.from({ length: size }, (_, i) => (i === at ? 1 : 0));
  const table = [row(-1), row(size - 1), ...meanings.flatMap((same, i) => same.map(() => row(i)))];
  const special = (content: string, id: number) => ({ id, content, special: true, normalized: false });
  const tokenizer = {
    version: '1.0',
    added_tokens: [special(PAD, 0), special(UNKNOWN, 1)],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
      unk_token: UNKNOWN,
    },
  };
  const special_tokens = { tokenizer_class: 'PreTrainedTokenizerFast', pad_token: PAD, unk_token: UNKNOWN };
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx', 'model_quantized.onnx'), model(table));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ model_type: 'bert' }));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(special_tokens));
}

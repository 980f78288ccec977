// Verifies an export of the act log (one JSON object a line). It shares no code with the program that wrote it;
// docs/acts.md says what is hashed and how.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const HASHED = [
  'actor',
  'at',
  'id',
  'idemKey',
  'kind',
  'onBehalfOf',
  'payload',
  'reason',
  'requestHash',
  'seq',
  'subjects',
];

const spell = value => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map(key => `${JSON.stringify(key)}:${spell(value[key])}`).join(',')}}`;
};

async function verify(file) {
  let previous = { seq: 0, hash: '' };
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text === '') continue;
    let act;
    try {
      act = JSON.parse(text);
    } catch {
      return `line ${line}: not JSON`;
    }
    if (act.seq !== previous.seq + 1) return `line ${line}: act ${act.seq} follows act ${previous.seq}`;
    if (act.prevHash !== previous.hash)
      return `line ${line}: act ${act.seq} does not hang on the act before it`;
    const facts = Object.fromEntries(HASHED.map(name => [name, act[name]]));
    const hash = createHash('sha256')
      .update(`${act.prevHash}\n${spell(facts)}`)
      .digest('hex');
    if (hash !== act.hash) return `line ${line}: act ${act.seq} was changed after it was written`;
    previous = act;
  }
  console.log(`${previous.seq} acts, the chain holds; last hash ${previous.hash || '(none)'}`);
  return undefined;
}

const file = process.argv[2];
const fault = file ? await verify(file) : 'Usage: npm run verify-acts -- FILE';
if (fault) {
  console.error(fault);
  process.exit(1);
}

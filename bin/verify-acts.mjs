// Verifies an export of the act log (one JSON object a line). It shares no code with the program that wrote it;
// docs/acts.md says what is hashed and how.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';

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

/** Only a line feed ends a line: a text may hold every other character that ends lines elsewhere. */
async function* linesOf(chunks) {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What is wrong with an act that should follow `previous`. */
function faultOf(act, previous) {
  if (act.seq !== previous.seq + 1) return `act ${act.seq} follows act ${previous.seq}`;
  if (act.prevHash !== previous.hash) return `act ${act.seq} does not hang on the act before it`;
  const facts = Object.fromEntries(HASHED.map(name => [name, act[name]]));
  const hash = createHash('sha256')
    .update(`${act.prevHash}\n${spell(facts)}`)
    .digest('hex');
  return hash === act.hash ? undefined : `act ${act.seq} was changed after it was written`;
}

function parse(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What is missing at the end can only be known from a hash that was kept elsewhere. */
function endOf(previous, kept, keptAt) {
  if (kept && keptAt === undefined)
    return { fault: `no act has the hash ${kept}: acts are missing at the end, or were written anew` };
  const after = kept ? `; the hash you kept is that of act ${keptAt}, ${previous.seq - keptAt} came after it` : '';
  return { said: `${previous.seq} acts, the chain holds; last hash ${previous.hash || '(none)'}${after}` };
}

/**
 * Reads an export in chunks of text. `kept` is a hash that was noted down before and must be in the chain.
 * Answers with what can be said of a chain that holds, or with its first fault.
 */
export async function verify(chunks, kept) {
  let previous = { seq: 0, hash: '' };
  let line = 0;
  let keptAt;
  for await (const text of linesOf(chunks)) {
    line += 1;
    if (text === '') continue;
    const act = parse(text);
    const fault = act ? faultOf(act, previous) : 'not JSON';
    if (fault) return { fault: `line ${line}: ${fault}` };
    if (act.hash === kept) keptAt = act.seq;
    previous = act;
  }
  return endOf(previous, kept, keptAt);
}

const USAGE = 'Usage: npm run verify-acts -- FILE [--last HASH]';

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { last: { type: 'string' } } });
  const [file] = positionals;
  return file ? verify(createReadStream(file, 'utf8'), values.last?.toLowerCase()) : { fault: USAGE };
}

if (import.meta.main) {
  const { said, fault } = await main().catch(error => ({ fault: `${error.message}\n${USAGE}` }));
  if (said) console.log(said);
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
}

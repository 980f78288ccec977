import { fold } from '../../text/fold.ts';

/** Words that turn a clause round, or make it a demand: what it names is not where, or for whom, it works. */
const WORDS = [
  'khong|tranh|phai|can|dung|tru|chua|kem|nen|du phong|tro vao|tro ra',
  'not?|avoid|must|needs?|except|unless|without|poor(?:ly)?|requires?|has to|should|beyond',
  String.raw`southwards?|northwards?|south of|north of|from [\p{L} ]+ (?:south|north)`,
];
const TURNED = new RegExp(String.raw`(?<!\p{L})(?:${WORDS.join('|')})(?!\p{L})`, 'u');

/** The clauses of a text that say plainly what they say, folded to lower case without marks. */
export const plainClauses = (text: string): string[] =>
  clausesOf(text).filter(clause => !TURNED.test(clause));

/** The clauses of a text, folded. A decimal point ends none. */
export const clausesOf = (text: string): string[] =>
  fold(text.toLowerCase())
    .split(/[;\n]+|[.!?](?=\s|$)/)
    .map(clause => clause.trim())
    .filter(Boolean);

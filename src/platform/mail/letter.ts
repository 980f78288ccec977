import type { Mail } from './mail.ts';

const WIDTH = 76;
const LONGEST_SUBJECT = 200;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** One address and nothing else: no list, no name, no comment. */
const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/;

/**
 * A letter as it may go out: one address, a subject on one line, the text wrapped at 76 characters by words.
 * Throws where a header could be smuggled in: that is never what somebody meant.
 */
export function letterOf({ to, subject, text, unsubscribe }: Mail): Mail {
  if (to.length > 320 || CONTROL.test(to) || !ADDRESS.test(to)) throw new Error('This is not one mail address.');
  if (CONTROL.test(subject) || subject.trim() === '') throw new Error('A subject is one line of words.');
  if (unsubscribe !== undefined && !isWebAddress(unsubscribe)) throw new Error('Unsubscribing needs a web address.');
  const clipped = subject.length <= LONGEST_SUBJECT ? subject : `${subject.slice(0, LONGEST_SUBJECT - 1)}…`;
  return {
    to,
    subject: clipped.toWellFormed(),
    text: wrapped(text.toWellFormed()),
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
  };
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/[<>,]/.test(text);

/** A word longer than the line, such as an address, stands on a line of its own and is never broken. */
export const wrapped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap(line => (line.length <= WIDTH ? [line.trimEnd()] : linesOf(line)))
    .join('\n');

function linesOf(line: string): string[] {
  const indent = line.match(/^ */)![0].slice(0, WIDTH / 2);
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ').filter(part => part !== '')) {
    const longer = now === '' ? indent + word : `${now} ${word}`;
    if (now !== '' && longer.length > WIDTH) {
      lines.push(now);
      now = indent + word;
    } else now = longer;
  }
  return [...lines, now];
}

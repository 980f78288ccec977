import { cleanLine } from '../../../../kernel/clean-text.ts';
import { unreadable } from '../../../../web/errors.tsx';
import type { C } from '../../../../web/web.ts';
import { ACTING_FIELDS, type TypedActing } from '../../holders/acting/schema.ts';
import { keysOf } from '../questions/screens.ts';
import type { Answer, Answers, Field } from '../schema.ts';

/** For whom it is to be sent, as it was typed. */
export const typedActing = (form: PostedForm): TypedActing =>
  Object.fromEntries(ACTING_FIELDS.map(name => [name, cleanLine(form.get(name)).slice(0, LONGEST)]));
const LONGEST = 500;

export type PostedForm = {
  get(name: string): string;
  file(name: string): File | undefined;
  typed(fields: readonly Field[]): Answers;
};

/** A posted form: the answers of its fields, each as it was typed. */
export async function readPosted(c: C): Promise<PostedForm> {
  const form: Record<string, unknown> = await c.req.parseBody({ all: true }).catch(() => {
    throw unreadable();
  });
  const texts = (name: string): string[] =>
    [form[name]].flat().filter((value): value is string => typeof value === 'string');
  const get = (name: string) => (texts(`${name}_unknown`)[0] === '1' ? '' : (texts(name)[0] ?? ''));
  return {
    get,
    file: name => [form[name]].flat().find((value): value is File => value instanceof File && value.size > 0),
    typed: fields =>
      Object.fromEntries(
        fields.flatMap((field): [string, Answer][] =>
          field.kind === 'choices'
            ? [[field.name, texts(field.name)]]
            : keysOf(field).map(key => [key, withoutFormBreaks(get(key))]),
        ),
      ),
  };
}

/** A form sends the ends of lines as CR LF, whatever was typed. */
const withoutFormBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

import type { RecordKind } from '../../submissions/schema.ts';
import type { Field, Screen } from '../schema.ts';
import { NEED_SCREENS } from './need-screens.ts';
import { TECHNOLOGY_SCREENS } from './technology-screens.ts';

const SCREENS: Record<RecordKind, readonly Screen[]> = { need: NEED_SCREENS, technology: TECHNOLOGY_SCREENS };

export const screensOf = (kind: RecordKind): readonly Screen[] => SCREENS[kind];

export const findScreen = (kind: RecordKind, id: string): Screen | undefined =>
  SCREENS[kind].find(screen => screen.id === id);

export const fieldsOf = (kind: RecordKind): readonly Field[] =>
  SCREENS[kind].flatMap(screen => screen.fields);

/** The screen `steps` away, held at both ends. */
export function screenFrom(kind: RecordKind, id: string, steps: number): Screen {
  const screens = SCREENS[kind];
  const at = screens.findIndex(screen => screen.id === id) + steps;
  return screens[Math.min(screens.length - 1, Math.max(0, at))]!;
}

export const screenOfField = (kind: RecordKind, name: string): Screen | undefined =>
  SCREENS[kind].find(screen => screen.fields.some(field => field.name === name));

/** The keys under which a field's answers are kept: an amount has its unit beside it. */
export const keysOf = ({ name, kind }: Field): string[] =>
  kind === 'money' ? [name, `${name}_unit`] : [name];

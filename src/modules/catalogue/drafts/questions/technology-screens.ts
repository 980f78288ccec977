import type { Screen } from '../schema.ts';
import { SAYING_SCREENS } from './technology-saying.ts';
import { TERMS_SCREENS } from './technology-terms.ts';
import { sendScreen } from './fields.ts';

/** What it does comes first: with the first two screens the technology can already be found. */
export const TECHNOLOGY_SCREENS: readonly Screen[] = [
  ...SAYING_SCREENS,
  ...TERMS_SCREENS,
  sendScreen('technology'),
];

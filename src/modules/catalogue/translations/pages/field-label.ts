import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { messages as words } from '../../messages.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { messages } from '../messages.ts';

const PARTS: Record<string, 'against' | 'words' | 'result'> = { against: 'against', words: 'words', result: 'result' };

/** What a text is called: 'details.advantages.0.against' is "Advantages 1, compared with". */
export function fieldLabel(locale: Locale, kind: RecordKind, path: string): string {
  const t = messages[locale];
  const steps = path.replace(/^(details|takes)\./, '').split('.');
  const [name, place, part] = [steps[0]!, steps[1], steps[2]];
  const known = words[locale] as unknown as Record<string, string>;
  const label = kind === 'need' && name === 'description' ? words[locale].needProblem : (known[name] ?? name);
  const numbered = place === undefined ? label : t.item(label, formatInteger(locale, Number(place) + 1));
  const more = part && PARTS[part];
  return more ? `${numbered}, ${t[more]}` : numbered;
}

import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { messages } from '../messages.ts';
import type { ImportRun } from '../schema.ts';

export const FIGURES = ['added', 'changed', 'unchanged', 'rejected'] as const;

/** What a run has done so far, or would do. */
export const Figures = ({ locale, run }: { locale: Locale; run: ImportRun }) => (
  <DefinitionList
    locale={locale}
    items={FIGURES.map(key => ({ term: messages[locale][key], value: formatInteger(locale, run[key]) }))}
  />
);

import type { Locale } from '../../../../kernel/localised.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { tellNeed } from '../../needs/tell.ts';
import { tellTechnology, type Told } from '../../technologies/tell.ts';
import { Confidence } from '../../confidential/pages/confidence.tsx';
import type { ConfidentialField } from '../../confidential/schema.ts';
import type { WholeRecord } from '../../confidential/store.ts';
import { messages } from '../messages.ts';

/** What is said of the record's place among sources is of no news to its own sender. */
const UNTOLD = new Set(['source', 'sourceUrl', 'licence']);

type Props = WholeRecord & {
  locale: Locale;
  /** What of its confidence the reader may know. */
  visible: ReadonlySet<ConfidentialField>;
};

/** The whole of a sent record in reading order, then what was said in confidence. */
export function SentRecord({ locale, visible, ...whole }: Props) {
  const { kind, record } = whole;
  const told = kind === 'need' ? tellNeed(locale, record) : tellTechnology(locale, record);
  return (
    <>
      <DefinitionList locale={locale} items={told.flatMap(toldItem)} />
      <h3>{messages[locale].confidence}</h3>
      <Confidence locale={locale} whole={whole} visible={visible} />
    </>
  );
}

const toldItem = ({ key, label, text }: Told): Definition[] =>
  text === '' || UNTOLD.has(key) ? [] : [{ term: label, value: text.split('\n').map(paragraph) }];

const paragraph = (line: string, i: number) => <div key={i}>{line}</div>;

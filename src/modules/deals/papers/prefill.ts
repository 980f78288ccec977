import { type Locale, textIn } from '../../../kernel/localised.ts';
import { isTransferForm, rightWords, type TransferRight } from '../../catalogue/index.ts';
import { clauseFor } from '../checklist/clauses.ts';
import type { PartyRole } from '../closing/fields.ts';
import type { DealView, NamedParty } from '../deals/queries.ts';
import type { Content, ItemNumber, Paper, PaperKind } from './schema.ts';

/** What a paper begins with: what the two sides have said already is not asked again. */
export function beginning(
  locale: Locale,
  kind: PaperKind,
  view: DealView,
  terms: Paper | undefined,
): Content {
  if (kind === 'terms') return fromRecord(view);
  if (kind === 'closing') return closingFrom(locale, view, terms);
  const item = Number(kind.slice('item-'.length)) as ItemNumber;
  const form = terms?.content.form;
  return { text: clauseFor(item, typeof form === 'string' && isTransferForm(form) ? form : undefined)[locale] };
}

const RIGHT_OF: Partial<Record<TransferRight, string>> = {
  ownership: 'ownership',
  'exclusive-use': 'exclusive',
  'non-exclusive-use': 'non-exclusive',
};

/** What the technology's owner offers. */
function fromRecord({ technology }: DealView): Content {
  const details = technology?.details ?? {};
  const right = details.rights?.map(code => RIGHT_OF[code]).find(Boolean);
  return present({
    objects: details.objects,
    modes: details.modes,
    form: technology?.forms[0],
    right,
    sublicence: details.rights?.includes('sublicence') ? true : undefined,
  });
}

function closingFrom(locale: Locale, view: DealView, terms: Paper | undefined): Content {
  const { technology, need, parties } = view;
  const { note: _, ...agreed } = terms?.content ?? {};
  const nameIn = (lang: 'vi' | 'en') => technology?.title.find(text => text.lang === lang)?.value;
  return {
    ...fromRecord(view),
    ...present({
      ...partyFrom('transferor', parties.owner),
      ...partyFrom('transferee', parties.seeker),
      technology: nameIn('vi') ?? textIn(technology?.title, 'vi'),
      technologyEn: nameIn('en'),
      products: need && lines([textIn(need.product, locale)]),
      standards: lines(technology?.details.standards ?? []),
      ipTitles: lines((technology?.details.ip ?? []).map(right => rightWords(locale, right))),
    }),
    ...agreed,
  };
}

function partyFrom(role: PartyRole, { organisation, country }: NamedParty): Record<string, string | undefined> {
  return {
    [`${role}Name`]: textIn(organisation?.name, 'vi'),
    [`${role}NameEn`]: organisation?.name.find(text => text.lang === 'en')?.value,
    [`${role}Number`]: organisation?.taxCode ?? undefined,
    [`${role}Country`]: country ?? undefined,
  };
}

const lines = (texts: readonly string[]): string[] | undefined => {
  const said = texts.filter(Boolean);
  return said.length > 0 ? said : undefined;
};

function present(values: Record<string, Content[string] | undefined>): Content {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Content[string]] => {
      const [, value] = entry;
      return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );
}

import type { Locale } from '../../../../kernel/localised.ts';
import { rightNumber } from '../answers/lines.ts';
import { countryIn, provinceIn } from '../answers/places.ts';
import type { Answers } from '../schema.ts';
import {
  bandIn,
  emailIn,
  phoneIn,
  plainBandIn,
  standardsIn,
  sumIn,
  taxCodeIn,
  trlIn,
  websiteIn,
} from './findings.ts';
import { itemsFrom, linesAbout, type Passage, proseAbout, proseFrom } from './passages.ts';
import { titleAndPreamble } from './title.ts';
import { typedBand, typedMoney, typedSum } from './typed.ts';

type Found = { [name: string]: Answers[string] | undefined };

/** The answers that a technology sheet gives, by its headings and by what is unmistakable anywhere. */
export function technologyAnswers(passages: readonly Passage[], document: string, lang: Locale): Found {
  const list = (topic: Passage['topic']) => itemsFrom(linesAbout(passages, topic)).join('\n');
  const prose = (topic: Passage['topic']) => proseAbout(passages, topic);
  const { title, preamble } = titleAndPreamble(passages);
  return {
    title,
    ...saying(prose('summary'), prose('description'), proseFrom(preamble)),
    problem: prose('problem'),
    advantages: list('advantages'),
    applications: list('applications'),
    specification: list('specification'),
    references: list('references'),
    trl: trlIn(`TRL ${prose('readiness')}`.replace(/^TRL TRL/i, 'TRL')) ?? trlIn(document),
    skills: prose('skills'),
    inputs: prose('inputs'),
    climate: prose('climate'),
    certificates: list('certificates'),
    ip: list('ip') || rightIn(document),
    standards: standards(passages, document),
    forms: formsIn(prose('transfer')),
    rights: rightsIn(prose('transfer')),
    ...takes(passages, lang),
    ...price(prose('price'), lang),
    ...provider(passages, document),
  };
}

/** A text before the first heading is the summary where there is a description, else the description. */
function saying(summary: string, description: string, preamble: string): Found {
  if (summary !== '') return { summary, description: description || preamble };
  if (description !== '') return { summary: preamble, description };
  const [first, ...rest] = preamble.split('\n');
  return rest.length > 0 && first!.length < 600
    ? { summary: first!, description: rest.join('\n') }
    : { description: preamble };
}

const RIGHT = /patent|sáng chế|giải pháp hữu ích|văn bằng/i;
const rightIn = (document: string): string | undefined =>
  document.split('\n').find(line => RIGHT.test(line) && rightNumber(line))?.trim();

function standards(passages: readonly Passage[], document: string): string {
  const certified = certifiedIn(linesAbout(passages, 'standards'));
  return [...new Set([...standardsIn(document), ...certified])].join('\n');
}

/** What a passage on standards names beyond those with a number. */
const certifiedIn = (lines: readonly string[]): string[] =>
  itemsFrom(lines).filter(item => item.length <= 120 && standardsIn(item).length === 0);

const FORMS: readonly [RegExp, string][] = [
  [/góp vốn|capital contribution|equity/i, 'capital-contribution'],
  [/nhượng quyền thương mại|franchise/i, 'franchise'],
  [/độc lập|chuyển giao trọn gói|licen[cs]/i, 'independent'],
  [/máy móc|thiết bị|equipment/i, 'equipment-sale'],
  [/dự án đầu tư|investment project/i, 'investment-project'],
];
const RIGHTS: readonly [RegExp, string][] = [
  [/quyền sở hữu|ownership|assignment/i, 'ownership'],
  [/không độc quyền|non-exclusive/i, 'non-exclusive-use'],
  [/(?<!không )độc quyền|(?<!non-)exclusive/i, 'exclusive-use'],
];
const codesIn = (table: readonly [RegExp, string][]) => (text: string): string[] =>
  table.filter(([words]) => words.test(text)).map(([, code]) => code);
const formsIn = codesIn(FORMS);
const rightsIn = codesIn(RIGHTS);

const FIGURES = {
  areaM2: ['area', ['m²']],
  powerKw: ['power', ['kW']],
  waterM3PerDay: ['water', ['m³/day', 'm³']],
  staff: ['staff', ['person']],
} as const satisfies Record<string, [Passage['topic'], string[]]>;

function takes(passages: readonly Passage[], lang: Locale): Found {
  const found: Found = {};
  for (const [name, [topic, units]] of Object.entries(FIGURES)) {
    const said = linesAbout(passages, topic).join('\n');
    const band = bandIn(said, lang, units) ?? (topic === 'staff' ? plainBandIn(said, lang) : undefined);
    if (band) found[name] = typedBand(band, lang);
  }
  for (const name of ['capital', 'runningCost'] as const) {
    const sum = sumIn(linesAbout(passages, name).join('\n'), lang);
    if (sum?.currency !== 'VND') continue;
    const { amount, unit } = typedMoney(sum.band, lang);
    Object.assign(found, { [name]: amount, [`${name}_unit`]: unit });
  }
  return found;
}

function price(said: string, lang: Locale): Found {
  const sum = sumIn(said, lang);
  return sum ? { price: typedSum(sum.band, lang), currency: sum.currency } : {};
}

function provider(passages: readonly Passage[], document: string): Found {
  const name = itemsFrom(linesAbout(passages, 'provider'))[0];
  const origin = proseAbout(passages, 'origin');
  const contact = linesAbout(passages, 'contact');
  const place = [...linesAbout(passages, 'address'), name ?? '', ...contact].join('\n');
  const province = provinceIn(place);
  return {
    provider_name: name,
    provider_type: name && kindOf(name),
    provider_country: countryIn(origin) ?? (province ? 'VN' : countryIn(place)),
    provider_province: province,
    provider_taxCode: taxCodeIn(document) ?? proseAbout(passages, 'taxCode').match(/\d{10}(?:-?\d{3})?/)?.[0],
    provider_website: websiteIn(document),
    contact: phoneIn(contact.join('\n')) ?? emailIn(document) ?? phoneIn(document),
  };
}

const KINDS: readonly [RegExp, string][] = [
  [/đại học|trường|university|college/i, 'university'],
  [/viện|institute|laborator/i, 'institute'],
  [/hợp tác xã|htx|cooperative/i, 'cooperative'],
  [/trung tâm|sàn|sở |centre|center/i, 'intermediary'],
  [/công ty|doanh nghiệp|ltd|inc\b|gmbh|co\.|corp|company/i, 'company'],
];
export const kindOf = (name: string): string | undefined => KINDS.find(([words]) => words.test(name))?.[1];

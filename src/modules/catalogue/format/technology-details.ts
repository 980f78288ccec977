import type { IpRight, Takes, TechnologyDetails } from '../technologies/schema.ts';
import { known, textList } from './known.ts';
import type { TechnologyRecordFormat } from './record-format.ts';
import { lineOf, proseOf, type Text } from './text-format.ts';

const MAX_RIGHTS = 50;

/** What a record says for whoever reads it whole. */
export function detailsOf(record: TechnologyRecordFormat): TechnologyDetails {
  const line = (said: Text | undefined) => lineOf(said, record.lang);
  const { advantages, specification, references } = record;
  return known({
    problem: proseOf(record.problem, record.lang),
    advantages: advantages?.map(a => ({
      ...known({ figure: a.figure, against: line(a.against) }),
      text: line(a.text),
    })),
    applications: record.applications?.map(line),
    specification: specification?.map(s => ({
      ...known({ figure: s.figure, words: line(s.words) }),
      name: line(s.name),
    })),
    objects: record.objects,
    modes: record.modes,
    rights: record.rights,
    ip: record.ip
      ?.slice(0, MAX_RIGHTS)
      .map(said => toRight(said, record.lang))
      .filter(right => right !== undefined),
    standards: textList(record.standards),
    references: references?.map(({ site, result, ...more }) => ({
      ...known({ ...more, result: line(result) }),
      site: line(site),
    })),
    codes: record.codes,
  }) as TechnologyDetails;
}

/** Sources often say a right in words only. */
function toRight(said: SaidRight, lang: string | undefined): IpRight | undefined {
  if (typeof said !== 'string') return known({ ...said, note: lineOf(said.note, lang) }) as IpRight;
  const note = lineOf(said, lang);
  return note.length === 0 ? undefined : { kind: 'other', note };
}
type SaidRight = NonNullable<TechnologyRecordFormat['ip']>[number];

export function takesOf(record: TechnologyRecordFormat): Takes {
  const { skills, inputs, climate, certificates, ...figures } = record.takes ?? {};
  const prose = (said: Text | undefined) => proseOf(said, record.lang);
  return known({
    ...figures,
    skills: prose(skills),
    inputs: prose(inputs),
    climate: prose(climate),
    certificates: certificates?.map(said => lineOf(said, record.lang)),
  }) as Takes;
}

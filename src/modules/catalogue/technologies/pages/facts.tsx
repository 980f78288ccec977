import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href } from '../../../../web/ui/links.ts';
import type { Organisation } from '../../../directory/index.ts';
import { codeName, SCHEMES } from '../../classifications/classifications.ts';
import { LIST_STATUSES, TRANSFER_MODES, TRANSFER_OBJECTS, TRANSFER_RIGHTS } from '../../codes.ts';
import { messages } from '../../messages.ts';
import { VersionLine } from '../../versions/pages/version-line.tsx';
import { formName, priceWords, readinessWords, rightWords, sectorName } from '../../words.ts';
import { rightHref } from '../ip-links.ts';
import type { Code, IpRight, Technology } from '../schema.ts';
import { OrganisationLink, SourceLine } from './links.tsx';

type Props = { locale: Locale; technology: Technology; provider: Organisation | undefined };

/** The facts beside the story, in three short lists: the offer, its rights, the record itself. */
export function Facts({ locale, technology: tech, provider }: Props) {
  const t = messages[locale];
  const { details } = tech;
  const named = (list: readonly string[] | undefined) => list && list.length > 0 && <Lines lines={list} />;
  const offer: Fact[] = [
    [t.price, tech.price ? priceWords(locale, tech.price) : t.priceUnsaid],
    [t.provider, provider && <OrganisationLink locale={locale} organisation={provider} />],
    [t.readiness, tech.trl && readinessWords(locale, tech.trl)],
    [t.objects, named(details.objects?.map(code => TRANSFER_OBJECTS[code][locale]))],
    [t.forms, named(tech.forms.map(form => formName(locale, form)))],
    [t.modes, named(details.modes?.map(code => TRANSFER_MODES[code][locale]))],
    [t.rights, named(details.rights?.map(code => TRANSFER_RIGHTS[code][locale]))],
  ];
  const rights: Fact[] = [
    [t.ip, details.ip && <Rights locale={locale} rights={details.ip} />],
    [t.standards, named(details.standards)],
    [t.listStatus, tech.listStatus && LIST_STATUSES[tech.listStatus][locale]],
    [t.green, tech.green !== null && (tech.green ? t.yes : t.no)],
  ];
  const record: Fact[] = [
    [t.sectors, tech.sectors.length > 0 && <SectorLinks locale={locale} sectors={tech.sectors} />],
    [t.codes, details.codes && <Codes locale={locale} codes={details.codes} />],
    [t.tags, tech.tags.join(', ')],
    [t.published, formatDate(locale, tech.publishedAt)],
    [t.validUntil, tech.validUntil && formatDate(locale, tech.validUntil)],
    [t.version, <VersionLine locale={locale} path={`/technologies/${tech.id}`} record={tech} />],
    [t.source, <SourceLine locale={locale} name={tech.source} url={tech.sourceUrl} />],
    [t.licence, tech.licence],
    [t.ref, tech.ref],
  ];
  return (
    <>
      <FactList locale={locale} title={t.offer} facts={offer} />
      <FactList locale={locale} title={t.rightsAndRules} facts={rights} />
      <FactList locale={locale} title={t.theRecord} facts={record} />
    </>
  );
}

export type Fact = [term: string, value: ComponentChildren];

/** Only what is known: an empty list vanishes with its heading. */
export function FactList({ locale, title, facts }: { locale: Locale; title: string; facts: Fact[] }) {
  const items: Definition[] = facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <DefinitionList locale={locale} items={items} />
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map(line => (
      <div key={line}>{line}</div>
    ))}
  </>
);

const Rights = ({ locale, rights }: { locale: Locale; rights: readonly IpRight[] }) => (
  <>
    {rights.map((right, i) => {
      const link = rightHref(right);
      return (
        <div key={i}>
          {rightWords(locale, right)}
          {link && (
            <>
              {' '}
              <a href={link} rel="external noopener nofollow">
                {messages[locale].lookUp}
              </a>
            </>
          )}
        </div>
      );
    })}
  </>
);

export const Codes = ({ locale, codes }: { locale: Locale; codes: readonly Code[] }) => (
  <>
    {[...Map.groupBy(codes, ({ scheme, version }) => `${SCHEMES[scheme][locale]}, ${version}`)].map(
      ([scheme, ofScheme]) => (
        <div key={scheme}>
          <small class="hint">{scheme}</small>
          {ofScheme.map(code => (
            <div key={code.code}>
              {code.code} {codeName(locale, code)}
            </div>
          ))}
        </div>
      ),
    )}
  </>
);

export const SectorLinks = ({ locale, sectors }: { locale: Locale; sectors: readonly string[] }) => (
  <>
    {sectors.map((sector, i) => (
      <span key={sector}>
        {i > 0 && '; '}
        <a href={href(locale, `/sectors/${sector}`)}>{sectorName(locale, sector)}</a>
      </span>
    ))}
  </>
);

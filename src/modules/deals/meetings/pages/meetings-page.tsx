import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  DateInput,
  Form,
  HiddenKey,
  Radios,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Tag } from '../../../../web/ui/text.tsx';
import { messages as dealMessages } from '../../deals/messages.ts';
import { dealPath, isSide } from '../../deals/pages/deal-frame.tsx';
import type { DealView } from '../../deals/queries.ts';
import { isOpen, otherSide } from '../../deals/rules.ts';
import { messages } from '../messages.ts';
import { MOST_TIMES, type Meeting } from '../schema.ts';
import { HOME_ZONE, inZone, zoneOf } from '../zones.ts';

export type MeetingFault = {
  /** The meeting whose form it was; '' for a new one. */
  meetingId: string;
  errors: { name: string; message: string }[];
  typed: Record<string, string>;
};

type Props = {
  locale: Locale;
  view: DealView;
  meetings: readonly Meeting[];
  now: Date;
  formKey: string;
  fault?: MeetingFault | undefined;
};

export function MeetingsPage(props: Props) {
  const { locale, view, meetings } = props;
  const t = messages[locale];
  const pending = meetings.some(meeting => meeting.state !== 'cancelled' && meeting.outcome === null);
  return (
    <section>
      <p>{t.lead}</p>
      {meetings.length === 0 && <p class="hint">{t.empty}</p>}
      <ol class="deal-papers">
        {meetings.map(meeting => (
          <Entry key={meeting.id} {...props} meeting={meeting} />
        ))}
      </ol>
      {isSide(view) && isOpen(view.deal.state) && !pending && (
        <>
          <h2>{t.propose}</h2>
          <ProposalForm {...props} meetingId="" />
        </>
      )}
    </section>
  );
}

type EntryProps = Props & { meeting: Meeting };

function Entry(props: EntryProps) {
  const { locale, view, meeting } = props;
  const t = messages[locale];
  const { sides } = dealMessages[locale];
  const { id, state, chosen, times, link, place, outcome, outcomeBy, proposedBy } = meeting;
  const shown = chosen ? [chosen] : times;
  return (
    <li>
      <p>
        <Tag tone={state === 'agreed' ? 'green' : state === 'proposed' ? 'amber' : 'plain'}>
          {outcome ? t.held : state === 'proposed' ? t.proposed(sides[proposedBy]) : t[state]}
        </Tag>
      </p>
      {shown.map(time => (
        <Moment key={time.getTime()} locale={locale} view={view} at={time} />
      ))}
      {place && <p>{place}</p>}
      {link && (
        <p>
          <a href={link} rel="noreferrer noopener nofollow">
            {link}
          </a>
        </p>
      )}
      {(chosen || state === 'cancelled') && (
        <p>
          <a href={href(locale, `${dealPath(view.deal.id, 'meetings')}/${id}.ics`)}>{t.calendar}</a>
        </p>
      )}
      {outcome && outcomeBy && (
        <p>
          {t.outcomeBy(sides[outcomeBy])}: {outcome}
        </p>
      )}
      <Doing {...props} />
    </li>
  );
}

/** The same moment in Vietnam, where the other side is, and in UTC. */
function Moment({ locale, view, at }: { locale: Locale; view: DealView; at: Date }) {
  const t = messages[locale];
  const { seeker, owner } = view.parties;
  const abroad = [seeker.country, owner.country].find(one => one && one !== 'VN') ?? null;
  const zone = zoneOf(abroad);
  return (
    <p class="deal-moment">
      <strong>{inZone(locale, at, HOME_ZONE)}</strong> {t.zones.home}
      {abroad && zone && (
        <>
          <br />
          {inZone(locale, at, zone)} {countryName(locale, abroad)}
        </>
      )}
      <br />
      {inZone(locale, at, 'UTC')} {t.zones.utc}
    </p>
  );
}

function Doing(props: EntryProps) {
  const { locale, view, meeting, now } = props;
  const t = messages[locale];
  const over = meeting.state === 'cancelled' || meeting.outcome !== null;
  if (over || view.access === 'reader') return null;
  const held = meeting.chosen !== null && meeting.chosen <= now;
  if (held) return <OutcomeForm {...props} />;
  if (!isSide(view) || !isOpen(view.deal.state)) return null;
  const chooses = meeting.state === 'proposed' && otherSide(meeting.proposedBy) === view.access;
  return (
    <>
      {chooses && <ChoiceForm {...props} />}
      {meeting.state === 'proposed' && !chooses && <p class="hint">{t.waiting}</p>}
      <details class="deal-aside" open={props.fault?.meetingId === meeting.id}>
        <summary>{t.again}</summary>
        <ProposalForm {...props} meetingId={meeting.id} />
      </details>
      <Small {...props} action="cancel">
        <Actions>
          <Button kind="plain">{t.cancel}</Button>
        </Actions>
      </Small>
    </>
  );
}

type SmallProps = EntryProps & { action: string; children: ComponentChildren };

function Small({ locale, view, meeting, formKey, action, fault, children }: SmallProps) {
  const errors = fault?.meetingId === meeting.id && fault.typed.action === action ? fault.errors : [];
  return (
    <Form
      locale={locale}
      action={href(locale, `${dealPath(view.deal.id, 'meetings')}/${meeting.id}`)}
      errors={errors}
    >
      <input type="hidden" name="action" value={action} />
      <HiddenKey value={`${formKey}-${action}`} />
      {children}
    </Form>
  );
}

function ChoiceForm(props: EntryProps) {
  const { locale, meeting, now } = props;
  const t = messages[locale];
  const options = meeting.times.flatMap((time, i) =>
    time > now ? [{ value: String(i), label: inZone(locale, time, HOME_ZONE) }] : [],
  );
  return (
    <Small {...props} action="accept">
      <Radios locale={locale} name="choice" label={t.choose} options={options} value={options[0]?.value} />
      <Actions>
        <Button>{t.accept}</Button>
      </Actions>
    </Small>
  );
}

function OutcomeForm(props: EntryProps) {
  const { locale, fault, meeting } = props;
  const t = messages[locale];
  const wrong = fault?.meetingId === meeting.id ? fault : undefined;
  const error = wrong?.errors.find(({ name }) => name === 'outcome')?.message;
  const field = { locale, name: 'outcome', label: t.outcome, value: wrong?.typed.outcome, error };
  return (
    <Small {...props} action="outcome">
      <TextArea {...field} rows={2} maxLength={1000} />
      <Actions><Button>{t.keep}</Button></Actions>
    </Small>
  );
}

function ProposalForm({ locale, view, formKey, fault, meetingId }: Props & { meetingId: string }) {
  const t = messages[locale];
  const wrong = fault?.meetingId === meetingId && fault.typed.action === 'propose' ? fault : undefined;
  const errorOf = (name: string) => wrong?.errors.find(error => error.name === name)?.message;
  const path = dealPath(view.deal.id, 'meetings');
  return (
    <Form locale={locale} action={href(locale, meetingId ? `${path}/${meetingId}` : path)} errors={wrong?.errors}>
      <input type="hidden" name="action" value="propose" />
      <HiddenKey value={`${formKey}-propose`} />
      {Array.from({ length: MOST_TIMES }, (_, i) => i + 1).map(n => (
        <div key={n} class="deal-pair">
          <DateInput
            locale={locale}
            name={`day${n}`}
            label={t.day(n)}
            required={n === 1 ? undefined : false}
            value={wrong?.typed[`day${n}`]}
            error={errorOf(`day${n}`)}
          />
          <TextInput
            locale={locale}
            name={`hour${n}`}
            label={t.hour(n)}
            hint={n === 1 ? t.hourHint : undefined}
            width="short"
            value={wrong?.typed[`hour${n}`]}
            error={errorOf(`hour${n}`)}
          />
        </div>
      ))}
      <TextInput
        locale={locale}
        name="link"
        type="url"
        label={t.link}
        required={false}
        value={wrong?.typed.link}
        error={errorOf('link')}
      />
      <TextInput
        locale={locale}
        name="place"
        label={t.place}
        required={false}
        value={wrong?.typed.place}
        error={errorOf('place')}
      />
      <Actions>
        <Button>{t.send}</Button>
      </Actions>
    </Form>
  );
}

import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Polled } from '../../../../web/ui/live-target.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Progress } from '../../../../web/ui/progress.tsx';
import { Meta } from '../../../../web/ui/text.tsx';
import { messages as checking } from '../checking/messages.ts';
import { PreviewPart } from '../checking/pages/preview.tsx';
import { messages } from '../messages.ts';
import { isWorkedOn } from '../rules.ts';
import type { ImportRun, Reject } from '../schema.ts';
import { UndonePart } from '../undo/pages/undo-page.tsx';
import type { LeftRecord } from '../undo/queries.ts';
import { VanishedPart } from '../vanished/pages/vanished-part.tsx';
import type { VanishedCount } from '../vanished/queries.ts';
import { Figures } from './figures.tsx';
import { Rejects } from './rejects.tsx';
import { StateTag } from './state-tag.tsx';

export type RunProps = {
  locale: Locale;
  run: ImportRun;
  rejects: Reject[];
  vanished: VanishedCount[];
  left: LeftRecord[];
  now: Date;
};

export function ImportRunPage(props: RunProps) {
  const { locale, run } = props;
  const worked = isWorkedOn(run);
  return (
    <>
      <h1>{run.fileName}</h1>
      <Polled name="run" url={worked ? href(locale, `/operator/imports/${run.id}`) : undefined}>
        <Meta
          items={[
            <StateTag locale={locale} state={run.state} />,
            formatMoment(locale, run.createdAt),
            run.mapping?.source.name,
          ]}
        />
        {worked ? <Working {...props} /> : <Settled {...props} />}
      </Polled>
      <p>
        <a href={href(locale, '/operator/imports')}>{messages[locale].back}</a>{' '}
        <a href={href(locale, `/operator/imports/${run.id}/history`)}>{messages[locale].history}</a>
      </p>
    </>
  );
}

/** A job is at it: how far it is. */
function Working({ locale, run, now }: RunProps) {
  const reading = run.state === 'checking' && run.format !== 'ndjson' && !run.originalSha256;
  const label = run.state === 'checking' ? checking[locale].checking : messages[locale].running;
  return (
    <>
      <Progress
        locale={locale}
        label={reading ? checking[locale].converting : label}
        done={Math.ceil(run.byteOffset / 1000)}
        total={Math.ceil(run.fileSize / 1000)}
        unit="kB"
        {...pace(run, now)}
      />
      <Figures locale={locale} run={run} />
      <p class="hint">{messages[locale].mayClose}</p>
    </>
  );
}

function Settled({ locale, run, rejects, vanished, left }: RunProps) {
  switch (run.state) {
    case 'checked':
      return <PreviewPart locale={locale} run={run} rejects={rejects} />;
    case 'undone':
      return <UndonePart locale={locale} run={run} left={left} />;
    case 'discarded':
      return (
        <Notice locale={locale} title={messages[locale].states.discarded} announce>
          <p>{messages[locale].discardedText}</p>
        </Notice>
      );
    default:
      return (
        <>
          <Ending locale={locale} run={run} />
          <Figures locale={locale} run={run} />
          <AfterRun locale={locale} run={run} />
          <VanishedPart locale={locale} run={run} counts={vanished} />
          {rejects.length > 0 && <Rejects locale={locale} run={run} rejects={rejects} />}
        </>
      );
  }
}

type Part = Pick<RunProps, 'locale' | 'run'>;

function Ending({ locale, run }: Part): ComponentChildren {
  const t = messages[locale];
  const done = run.state === 'done';
  return (
    <Notice locale={locale} kind={done ? 'done' : 'refused'} announce>
      {run.error && <p>{run.error[locale]}</p>}
      <p>{done ? t.doneText : t.failedText}</p>
    </Notice>
  );
}

function AfterRun({ locale, run }: Part) {
  const t = messages[locale];
  const at = (place: string) => href(locale, `/operator/imports/${run.id}/${place}`);
  const withdrawn = run.told.reduce((sum, one) => sum + (one.withdrawn ?? 0), 0);
  return (
    <Actions>
      <Button kind="quiet" href={at('report.csv')}>
        {t.report}
      </Button>
      {run.state === 'done' && run.added + run.changed + withdrawn > 0 && (
        <Button kind="danger" href={at('undo')}>
          {t.undo}
        </Button>
      )}
    </Actions>
  );
}

/** Not of a run that waited for a decision: when it began is not known. */
function pace(run: ImportRun, now: Date): { secondsLeft?: number } {
  const seconds = (now.getTime() - run.createdAt.getTime()) / 1000;
  if (run.preview || run.byteOffset === 0 || seconds < 1) return {};
  return { secondsLeft: (run.fileSize - run.byteOffset) / (run.byteOffset / seconds) };
}

import type { Locale } from '../../kernel/localised.ts';
import { formatInteger } from '../../platform/i18n/format.ts';
import { messages } from './messages.ts';

export type ProgressProps = {
  locale: Locale;
  /** What is under way: 'Đang nhập hồ sơ'. */
  label: string;
  done: number;
  /** Undefined while it is not known how much there is. */
  total?: number | undefined;
  /** Of what is counted: 'kB'. */
  unit?: string | undefined;
  /** Pieces in a second. */
  rate?: number | undefined;
  secondsLeft?: number | undefined;
};

export function Progress({ locale, label, done, total, unit, rate, secondsLeft }: ProgressProps) {
  const t = messages[locale];
  const n = (value: number) => formatInteger(locale, value);
  const words = [
    [total === undefined ? n(done) : t.of(n(done), n(total)), unit].filter(Boolean).join(' '),
    rate !== undefined && t.perSecond(n(rate)),
    secondsLeft !== undefined && timeLeft(locale, secondsLeft),
  ];
  return (
    <div class="progress">
      <label>
        <span class="progress-label">{label}</span>
        <progress value={total === undefined ? undefined : done} max={total} />
      </label>
      <p>{words.filter(Boolean).join(', ')}</p>
    </div>
  );
}

function timeLeft(locale: Locale, seconds: number): string {
  const t = messages[locale];
  const say = (value: number) => formatInteger(locale, Math.max(1, Math.round(value)));
  return seconds < 90 ? t.secondsLeft(say(seconds)) : t.minutesLeft(say(seconds / 60));
}

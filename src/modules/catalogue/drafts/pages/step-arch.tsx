import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { messages } from '../messages.ts';

type Props = { locale: Locale; at: number; of: number };

/** How far one has come: the piers of the arch, and the words for it. */
export function StepArch({ locale, at, of }: Props) {
  const n = (value: number) => formatInteger(locale, value);
  return (
    <div class="step-arch">
      <svg viewBox="0 0 240 48" aria-hidden="true" focusable="false">
        <path class="arch-line" d={`M8 40A${RADIUS} ${RADIUS} 0 0 1 232 40`} />
        {Array.from({ length: of }, (_, i) => (
          <Pier key={i} x={18 + (204 * (i + 0.5)) / of} state={stateOf(i + 1, at)} />
        ))}
        <circle class="arch-need" cx="8" cy="40" r="4" />
        <circle class="arch-technology" cx="232" cy="40" r="3" />
      </svg>
      <p>{messages[locale].progress(n(at), n(of))}</p>
    </div>
  );
}

const RADIUS = 210;
const CENTRE = 40 + Math.sqrt(RADIUS ** 2 - 112 ** 2);
const crown = (x: number) => Math.round((CENTRE - Math.sqrt(RADIUS ** 2 - (x - 120) ** 2)) * 10) / 10;

type PierState = 'done' | 'now' | 'ahead';
const stateOf = (step: number, at: number): PierState =>
  step < at ? 'done' : step === at ? 'now' : 'ahead';

function Pier({ x, state }: { x: number; state: PierState }) {
  const at = Math.round(x * 10) / 10;
  return (
    <g class={`pier pier-${state}`}>
      <path d={`M${at} 40V${crown(at)}`} />
      <circle cx={at} cy="40" r={state === 'now' ? 4.5 : 3} />
    </g>
  );
}

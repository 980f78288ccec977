import type { Locale } from '../../kernel/localised.ts';
import { hatch } from './hatch.ts';
import { messages } from './messages.ts';

/**
 * The one mark of the site: an arch drawn as a single line between two points, a need (full) and
 * a technology (open). Every variant is a segment of the same circle.
 */
export function Arch() {
  return (
    <svg class="arch" viewBox="0 0 48 24" width="48" height="24" aria-hidden="true" focusable="false">
      <path class="arch-line" d="M6 19A19.5 19.5 0 0 1 39.6 16.2" />
      <circle class="arch-need" cx="6" cy="19" r="4" />
      <circle class="arch-technology" cx="42" cy="19" r="3" />
    </svg>
  );
}

/** A large, quiet arch. `open` leaves the crown undrawn: the span that is still to be built. */
export function ArchScene({ open = false }: { open?: boolean }) {
  return (
    <svg class="arch-scene" viewBox="0 0 640 180" aria-hidden="true" focusable="false">
      <path class="arch-ground" d="M0 164H640" />
      {open ? (
        <>
          <path class="arch-line" d={`M24 164A${RADIUS} ${RADIUS} 0 0 1 ${onArch(250)}`} />
          <path
            class="arch-line arch-missing"
            d={`M${onArch(250)}A${RADIUS} ${RADIUS} 0 0 1 ${onArch(390)}`}
          />
          <path class="arch-line" d={`M${onArch(390)}A${RADIUS} ${RADIUS} 0 0 1 616 164`} />
        </>
      ) : (
        <path class="arch-line" d={`M24 164A${RADIUS} ${RADIUS} 0 0 1 616 164`} />
      )}
      <circle class="arch-need" cx="24" cy="164" r="9" />
      <circle class="arch-technology" cx="616" cy="164" r="8" />
    </svg>
  );
}

const RADIUS = 370;

/** The point of the large arch at `x`, as 'x y'. */
const onArch = (x: number) => `${x} ${circleY(x, { left: 24, right: 616, foot: 164, radius: RADIUS })}`;

type Segment = { left: number; right: number; foot: number; radius: number };

/** Height of a circle's segment that stands on `foot` between `left` and `right`. */
function circleY(x: number, { left, right, foot, radius }: Segment): number {
  const middle = (left + right) / 2;
  const centre = foot + Math.sqrt(radius ** 2 - (middle - left) ** 2);
  return round(centre - Math.sqrt(radius ** 2 - (x - middle) ** 2));
}

export type Stage = { label: string; state: 'done' | 'now' | 'ahead' };

/** The progress of a deal: each stage is a pier under the arch. The words are a list for every reader. */
export function Span({ locale, label, stages }: { locale: Locale; label: string; stages: readonly Stage[] }) {
  return (
    <figure class="span" aria-label={label}>
      <svg viewBox="0 0 320 72" aria-hidden="true" focusable="false">
        <path class="arch-line" d={`M8 64A${SPAN.radius} ${SPAN.radius} 0 0 1 312 64`} />
        {stages.map((stage, i) => {
          const x = round(8 + (304 * (i + 0.5)) / stages.length);
          return (
            <g key={stage.label} class={`pier pier-${stage.state}`}>
              <path d={`M${x} 64V${circleY(x, SPAN)}`} />
              <circle cx={x} cy="64" r="5" />
            </g>
          );
        })}
        <circle class="arch-need" cx="8" cy="64" r="5" />
        <circle class="arch-technology" cx="312" cy="64" r="4" />
      </svg>
      <ol>
        {stages.map(stage => (
          <li
            key={stage.label}
            class={`stage-${stage.state}`}
            aria-current={stage.state === 'now' ? 'step' : undefined}
          >
            {stage.label}
            <span class="unseen">: {messages[locale].stage[stage.state]}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const SPAN: Segment = { left: 8, right: 312, foot: 64, radius: 232 };

/** The shape of a match: relevance, fit and means from 0 to 1 as columns under the arch; null is hatched. */
export function MatchShape({ values }: { values: readonly (number | null)[] }) {
  return (
    <svg
      class="match-shape"
      viewBox="0 0 120 60"
      width="120"
      height="60"
      aria-hidden="true"
      focusable="false"
    >
      {values.map((value, i) => (
        <Column key={i} x={26 + i * 25} value={value} />
      ))}
      <path class="arch-line" d="M6 54A58.6 58.6 0 0 1 114 54" />
      <circle class="arch-need" cx="6" cy="54" r="4.5" />
      <circle class="arch-technology" cx="114" cy="54" r="3.5" />
    </svg>
  );
}

const COLUMN = { width: 18, foot: 56, head: [25, 19, 25] as const };

function Column({ x, value }: { x: number; value: number | null }) {
  const head = x === 51 ? COLUMN.head[1] : COLUMN.head[0];
  const full = COLUMN.foot - head;
  if (value === null) return <path class="hatch" d={hatch(x, head, COLUMN.width, full, 5)} />;
  const height = round(full * Math.min(1, Math.max(0.04, value)));
  return (
    <>
      <rect class="bar-track" x={x} y={head} width={COLUMN.width} height={full} />
      <rect class="bar-fill" x={x} y={round(COLUMN.foot - height)} width={COLUMN.width} height={height} />
    </>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;

import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

export type NoticeKind = 'info' | 'waiting' | 'refused' | 'done';

export type NoticeProps = {
  locale: Locale;
  kind?: NoticeKind | undefined;
  /** By default the word of its kind: 'Lưu ý', 'Đang chờ', 'Chưa được', 'Đã xong'. */
  title?: string | undefined;
  /** Read aloud as soon as it appears. */
  announce?: boolean | undefined;
  children?: ComponentChildren;
};

export const Notice = ({ locale, kind = 'info', title, announce, children }: NoticeProps) => (
  <div class={`notice notice-${kind}`} role={announce ? 'status' : undefined}>
    <Shape kind={kind} />
    <div>
      <p class="notice-title">{title ?? messages[locale][kind]}</p>
      {children && <div class="notice-text">{children}</div>}
    </div>
  </div>
);

/** Four outlines that stay apart without colour: circle, hourglass, octagon, tick. */
const SHAPES: Record<NoticeKind, string> = {
  info: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16M10 9v5M10 5.8v.4',
  waiting: 'M5 2.5h10M5 17.5h10M6.5 2.5c0 5 7 5.5 7 7.5s-7 2.5-7 7.5M13.5 2.5c0 5-7 5.5-7 7.5s7 2.5 7 7.5',
  refused: 'M6.7 2h6.6l4.7 4.7v6.6l-4.7 4.7h-6.6l-4.7-4.7v-6.6zM7 7l6 6M13 7l-6 6',
  done: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16M6 10.2l2.8 2.8l5.2-5.8',
};

const Shape = ({ kind }: { kind: NoticeKind }) => (
  <svg class="notice-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={SHAPES[kind]} />
  </svg>
);

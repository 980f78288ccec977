import type { ComponentChildren } from 'preact';

export type LiveTargetProps = {
  /** The same name before and after, so that the part finds its successor. */
  name: string;
  /** Said aloud after a swap, for example "1.234 công nghệ". */
  said?: string | undefined;
  children: ComponentChildren;
};

/** A part of the page that a live form, and the filter links in it, may exchange without a reload. */
export const LiveTarget = ({ name, said, children }: LiveTargetProps) => (
  <div class="live" data-live-target={name} data-live-said={said}>
    {children}
  </div>
);

export type PolledProps = {
  /** The same in every answer. */
  name: string;
  /** Address that answers this part again; the last answer leaves `url` out, and the asking ends. */
  url?: string | undefined;
  /** Milliseconds between two questions. */
  every?: number | undefined;
  children: ComponentChildren;
};

/** A part of the page that asks for itself again until it is finished. */
export const Polled = ({ name, url, every = 1500, children }: PolledProps) => (
  <div class="stack" data-polled={name} data-poll={url} data-poll-every={url ? every : undefined}>
    {children}
  </div>
);

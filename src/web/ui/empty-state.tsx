import type { ComponentChildren } from 'preact';
import { ArchScene } from './arch.tsx';
import { Actions } from './form.tsx';

export type EmptyStateProps = {
  title: string;
  /** 1 when nothing else heads the page. */
  level?: 1 | 2 | undefined;
  children?: ComponentChildren;
  /** Buttons or links: what to do next. */
  actions?: ComponentChildren;
};

/** Nothing here yet: a span still to be built, and what to do next. */
export const EmptyState = ({ title, level = 2, children, actions }: EmptyStateProps) => (
  <section class="empty">
    <ArchScene open />
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children && <div class="empty-text">{children}</div>}
    {actions && <Actions>{actions}</Actions>}
  </section>
);

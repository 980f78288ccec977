import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { Discovery } from '../../live/discovery.ts';

export type RememberedPartProps = {
  discovery: Discovery;
  /** Everything that the part depends on besides the index. */
  name: string;
  children: () => VNode;
};

/** A part of a page that is rendered once and shown again until the index changes. */
export const RememberedPart = ({ discovery, name, children }: RememberedPartProps) =>
  jsxTemplate([discovery.rememberedPart(name, () => renderToString(children()))]);

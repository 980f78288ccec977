import type { Locale } from '../../../../kernel/localised.ts';
import { href } from '../../../../web/ui/links.ts';
import type { Kind } from '../../engine.ts';

/** Where a field asks what may be meant; the words follow. */
export const suggestHref = (locale: Locale, kind: Kind) => href(locale, `/suggestions?kind=${kind}`);

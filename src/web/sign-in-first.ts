import { href, withQuery } from './ui/links.ts';
import { type C, placeOf } from './web.ts';

/** Sends a visitor to sign in, and from there back to this page. */
export function signInFirst(c: C): Response {
  const locale = c.get('locale');
  const next = href(locale, placeOf(c).pathAndQuery);
  return c.redirect(href(locale, withQuery('/sign-in', { next })), 303);
}

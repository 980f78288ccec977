const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const SESSION_DAYS = 14;
/** However much it is used, somebody signs in anew after it. */
export const LONGEST_SESSION_DAYS = 90;
/** How long a password, a code or a passkey vouches for changes of the account. */
export const CONFIRMED_FOR_MS = 10 * MINUTE_MS;

export const isConfirmed = (confirmedAt: Date | null, now: Date): boolean =>
  confirmedAt !== null && now.getTime() - confirmedAt.getTime() < CONFIRMED_FOR_MS;

/**
 * What a request does to its session: a new token after a change of rights, a later end once a day, else nothing.
 */
export function renewalOf(
  { updatedAt, rightsChangedAt }: { updatedAt: Date; rightsChangedAt: Date | null },
  now: Date,
): 'token' | 'end' | undefined {
  if (rightsChangedAt !== null && rightsChangedAt > updatedAt) return 'token';
  return now.getTime() - updatedAt.getTime() > DAY_MS ? 'end' : undefined;
}

/** Where whoever signs in goes on to when no page sent them. */
export const AFTER_SIGN_IN = '/home';

/** Says to whom a second factor is missing what sleeps without it, and how to set it up. */
export const SECOND_FACTOR = '/account/second-factor';

const BACKSLASH_OR_CONTROL = /[\\\u0000-\u0020\u007f]/;

/** A path of this site to go on to, or the fallback: never another site's address. */
export function localPath(next: string | undefined, fallback: string): string {
  if (!next?.startsWith('/') || next.startsWith('//') || BACKSLASH_OR_CONTROL.test(next)) return fallback;
  const here = 'http://here.invalid';
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : fallback;
}

/** An address with its last part left out: enough to tell a town from another, too little to find a house. */
export function shortenAddress(address: string): string {
  const four = address.match(/^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0`;
  if (!address.includes(':')) return '';
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const known = tail === undefined ? groups : [...groups, ...Array<string>(8).fill('0')];
  return `${known.slice(0, 3).join(':')}::`;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\b(CrOS|Linux|X11)\b/, 'Linux'],
];

/** Browser and system as people call them: 'Firefox, Windows'; empty where neither is known. */
export const deviceOf = (agent: string): string =>
  [BROWSERS, SYSTEMS]
    .map(list => list.find(([sign]) => sign.test(agent))?.[1])
    .filter(Boolean)
    .join(', ');

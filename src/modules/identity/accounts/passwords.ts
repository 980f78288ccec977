export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

export type PasswordFault = 'short' | 'long' | 'common' | 'own' | 'breached';

/** What people add to a word to make it long enough. */
const TAIL = /[0-9!@#$%^&*._\-+=?~]+$/;
const HEAD = /^[0-9!@#$%^&*._\-+=?~]+/;
const ROWS = [
  '01234567890123456789',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];
const COMMON_ROOTS = new Set(
  (
    'password passwords passwd matkhau mypassword yourpassword thepassword secret bimat admin administrator root user ' +
    'login welcome letmein iloveyou ilove youloveme loveyou anhyeuem emyeuanh yeuem yeuanh yeuemnhieu yeuanhnhieu ' +
    'khongbiet khongco khongnho motconvit anhnhoem emnhoanh nhoem concacon vietnam vietnamvodich hanoi saigon ' +
    'hochiminh danang nhipcau congnghe doanhnghiep chuyengiao congty giamdoc ketoan computer internet football ' +
    'baseball superman batman pokemon starwars sunshine princess monkey dragon shadow master michael jordan charlie ' +
    'liverpool chelsea manchester barcelona arsenal realmadrid changeme default guest test testing tester testtest ' +
    'temp temporary system server samsung google facebook zalo youtube minecraft asdf zxcv qwer qwerty qwertz azerty ' +
    'qwertyuiop asdfghjkl zxcvbnm abc abcd abcde abcdef abcxyz aaa aaaa asd qwe zxc hello helloworld goodluck ' +
    'blessed jesuschrist trustno whatever nothing something forever freedom mustang cheese'
  ).split(' '),
);

/** Below it a listed word says nothing of what stands around it. */
const SHORTEST_LISTED = 4;

/**
 * Why a password is refused; undefined where it is good. Nothing is asked of the kinds of its characters: length is
 * what counts, and that it is not among those which are tried first: `listed`, in lower case, and what follows from it.
 */
export function passwordFault(
  password: string,
  about: readonly string[],
  listed: ReadonlySet<string>,
): PasswordFault | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (password.length > LONGEST_PASSWORD) return 'long';
  const plain = fold(password);
  if (listed.has(password.toLowerCase()) || isCommon(plain, listed)) return 'common';
  return isOwn(plain, about) ? 'own' : undefined;
}

const fold = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/\s+/g, '');

function isCommon(plain: string, listed: ReadonlySet<string>): boolean {
  const bare = plain.replace(TAIL, '').replace(HEAD, '');
  const root = unleet(bare);
  if (root === '' || COMMON_ROOTS.has(root) || COMMON_ROOTS.has(unit(root))) return true;
  if ([plain, bare, root, unit(root)].some(text => text.length >= SHORTEST_LISTED && listed.has(text))) return true;
  return unit(plain).length <= 4 || isRun(plain);
}

const SIGNS = '013457@$!';
const LETTERS = 'oieastasi';
const unleet = (text: string) => text.replace(/[013457@$!]/g, sign => LETTERS[SIGNS.indexOf(sign)]!);

/** The shortest piece that makes the text by repeating: 'abc' for 'abcabcab'. */
function unit(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).startsWith(text)) return piece;
  }
  return text;
}

/** Keys in a row, forwards or backwards. */
const isRun = (text: string) =>
  ROWS.some(row => row.includes(text) || [...row].reverse().join('').includes(text));

/** The name or the address, with at most three characters added. */
function isOwn(plain: string, about: readonly string[]): boolean {
  const words = about.flatMap(text => [fold(text), fold(text.split('@')[0] ?? '')]);
  return words.some(word => word.length >= 4 && plain.includes(word) && plain.length - word.length <= 3);
}

import type { FieldErrors } from '../../../kernel/errors.ts';
import type { Web } from '../../../web/web.ts';
import { isBreached } from './breached-passwords.ts';
import { commonPasswords } from './common-passwords.ts';
import { PASSWORD_SAID } from './messages.ts';
import { passwordFault } from './passwords.ts';

type Asked = Pick<Web, 'breachedPasswordsUrl' | 'log'>;

/** What is wrong with a new password, at its field. `about`: the person's own words, which make a bad password. */
export async function checkPassword(
  { breachedPasswordsUrl: url, log }: Asked,
  password: string,
  about: readonly string[],
  field = 'password',
): Promise<FieldErrors> {
  const fault = passwordFault(password, about, await commonPasswords());
  if (fault) return { [field]: PASSWORD_SAID[fault] };
  return url && (await isBreached(url, password, log)) ? { [field]: PASSWORD_SAID.breached } : {};
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Nearly 50,000 passwords that are tried first, in lower case; read at the first need and kept. */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (loaded ??= load());

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

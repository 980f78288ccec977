import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { missing } from '../../../kernel/errors.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Party } from './schema.ts';
import { deletePasskey, findPasskey, insertPasskey, markUsed } from './store.ts';

type Proof<T> = { response: T; challenge: string; party: Party };

/** Keeps a new key of the person. `wrong`: it proves nothing; `known`: it is registered already. */
export async function addPasskey(
  ctx: Ctx,
  personId: string,
  name: string,
  { response, challenge, party }: Proof<RegistrationResponseJSON>,
): Promise<'added' | 'known' | 'wrong'> {
  const proven = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!proven?.verified) return 'wrong';
  const { credential } = proven.registrationInfo;
  return ctx.database.transaction(async trx => {
    const added = await insertPasskey(trx, {
      id: newId(ctx.now),
      personId,
      name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter(transport => /^[a-z-]{1,20}$/.test(transport)),
      createdAt: ctx.now,
    });
    if (!added) return 'known';
    await recordAct(trx, ctx, { kind: 'passkey.add', subjects: [{ type: 'person', id: personId }] });
    return 'added';
  });
}

/** Takes one of the person's own keys away; any other is missing. */
export async function removePasskey(ctx: Ctx, personId: string, id: string): Promise<void> {
  await ctx.database.transaction(async trx => {
    if (!(await deletePasskey(trx, personId, id))) throw missing();
    await recordAct(trx, ctx, { kind: 'passkey.remove', subjects: [{ type: 'person', id: personId }] });
  });
}

/** Whose key this is, if it signed this very challenge; undefined for everything else. */
export async function personOfPasskey(
  { database, now }: Pick<Ctx, 'database' | 'now'>,
  { response, challenge, party }: Proof<AuthenticationResponseJSON>,
): Promise<string | undefined> {
  const passkey = await findPasskey(database.db, response.id);
  if (!passkey) return undefined;
  const proven = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => undefined);
  if (!proven?.verified) return undefined;
  await markUsed(database.db, passkey.id, proven.authenticationInfo.newCounter, now);
  return passkey.personId;
}

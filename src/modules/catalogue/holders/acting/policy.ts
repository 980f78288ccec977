import type { Actor } from '../../../../kernel/actor.ts';
import { denied, invalid } from '../../../../kernel/errors.ts';
import { may } from '../../../identity/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { HOLDS } from '../rules.ts';
import type { Acting } from './schema.ts';

/** Whether the actor is asked for which firm a need is entered. */
export const mayRepresent = (actor: Actor, kind: RecordKind): boolean =>
  kind === 'need' && may(actor, 'need.enter-for-firm');

const SAID = {
  stranger: {
    vi: 'Bạn không đại diện tổ chức này.',
    en: 'You do not act for this organisation.',
  },
  elsewhere: {
    vi: 'Bạn chỉ nhập thay được cho doanh nghiệp trong địa bàn của mình. Hãy chọn tỉnh, thành phố của doanh nghiệp.',
    en: 'You can enter needs only for firms in your territory. Choose the firm’s province.',
  },
};

/** `province` is where the need, or else its firm, lies. */
export function permitActing(
  actor: Actor,
  kind: RecordKind,
  { organisationId, representation }: Acting,
  province: string | null,
): void {
  if (representation) {
    if (!mayRepresent(actor, kind)) throw denied(SAID.elsewhere);
    if (!may(actor, 'need.enter-for-firm', { province }))
      throw invalid(SAID.elsewhere, { province: SAID.elsewhere });
    return;
  }
  if (organisationId !== null && !may(actor, HOLDS[kind], { organisationId })) throw denied(SAID.stranger);
}

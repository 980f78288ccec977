import { keepDrafts } from './draft.ts';
import { focusErrors, openDrawers, sendOnce, switchUnknown } from './forms.ts';
import { startLive } from './live.ts';
import { startPolling } from './poll.ts';
import { offerSuggestions } from './suggest.ts';
import { offerTools } from './tools.ts';
import { startTheme } from './theme.ts';

/** Everything on a page works without this; it only saves the reader a reload, a click or a retyping. */
startTheme();
openDrawers();
focusErrors();
keepDrafts();
switchUnknown();
sendOnce();
startLive();
offerSuggestions();
startPolling();
offerTools();

const passkeyForms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]');
if (passkeyForms.length > 0) void import('./passkey.ts').then(({ offerPasskeys }) => offerPasskeys(passkeyForms));

import { defineMessages } from '../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: { title: 'Việc hôm nay' },
  en: { title: 'Today' },
});

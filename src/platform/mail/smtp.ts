import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mail.ts';

/** The server said that it will never take this letter (RFC 5321: 5yz). */
export class MailRefused extends Error {}

const TIMEOUT_MS = 20_000;

/** `url`: smtp(s)://user:password@host:port. `from`: an address, or a name with one. Throws `MailRefused` for good. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        // 530 to 538 speak of how we come, not of the letter: that can be mended without losing it.
        const ours = responseCode !== undefined && responseCode >= 530 && responseCode <= 538;
        if (responseCode !== undefined && responseCode >= 500 && !ours) throw new MailRefused(message);
        throw error;
      }
    },
  };
}

/** RFC 8058: with the second header a mail program may stop it by one POST, without opening a page. */
export const messageOf = ({ to, subject, text, unsubscribe }: Mail, from: string) => ({
  from,
  to: { name: '', address: to },
  subject,
  text,
  textEncoding: 'quoted-printable' as const,
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe === undefined
      ? {}
      : {
          'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${unsubscribe}>` },
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  },
});

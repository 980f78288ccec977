export type { Mail, Mailer } from './mail.ts';
export { MAIL_JOB, MAIL_RETRIES, makePost, type Office, type Post, workOnMail } from './post.ts';
export { smtpMailer } from './smtp.ts';
export { countFailed, listMails, type MailState, type OutboxMail } from './store.ts';

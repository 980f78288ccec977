import type { Grant, Person } from '../../../kernel/actor.ts';
import type { FieldErrors } from '../../../kernel/errors.ts';
import { cleanLine } from '../../../kernel/clean-text.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { said } from './messages.ts';

/** A session in force, with its person and what that person is appointed to. */
export type Session = {
  id: string;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  /** When the password, a code or a passkey was last given in it. */
  confirmedAt: Date | null;
  /** When an appointment was last given or taken. */
  rightsChangedAt: Date | null;
  /** Appointments that ask for a second factor, which was not given in this session. */
  unproven: readonly Grant[];
  person: { id: string; name: string; email: string; locale: Locale; twoFactor: boolean };
  actor: Person;
};

/** `address` is shortened before it is stored. */
export type SessionLine = {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  address: string | null;
  agent: string | null;
};

export const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;
// What a mail server will take, not all that the standard allows.
const EMAIL = /^[^\s@<>"(),:;\\[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

export const readEmail = (text: string): string => cleanLine(text).toLowerCase();
export const isEmail = (email: string): boolean => email.length <= LONGEST_EMAIL && EMAIL.test(email);

export function checkName(name: string): FieldErrors {
  if (name === '') return { name: said('nameMissing') };
  return name.length > LONGEST_NAME ? { name: said('nameLong') } : {};
}

export const checkEmail = (email: string): FieldErrors => (isEmail(email) ? {} : { email: said('emailWrong') });

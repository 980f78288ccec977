/** A letter in plain text. `unsubscribe`: the address at which its reader can stop what it belongs to. */
export type Mail = { to: string; subject: string; text: string; unsubscribe?: string };

/** Takes a letter over; whether it arrives is another matter. */
export type Mailer = { send(mail: Mail): Promise<void> };

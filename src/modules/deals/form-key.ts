/** The idempotency key of a form, as acts may keep it for ever; anything else that stands in the field counts as none. */
export const formKey = (text: string): string | undefined => (/^[\w-]{8,64}$/.test(text) ? text : undefined);

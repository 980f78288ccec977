import { z } from 'zod';

/** Who the site is to a device: its host name, and the origin that pages come from. */
export type Party = { id: string; origin: string; name: string };

export function partyOf(baseUrl: string): Party {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin, name: 'Nhịp Cầu' };
}

const text = z.string().max(20_000);
const base = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).loose(),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
};

/** What a browser hands over, WebAuthn level 3, as JSON. */
const REGISTRATION = z.object({
  ...base,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(text).max(10).optional(),
  }),
});
const AUTHENTICATION = z.object({
  ...base,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});

const read = <T>(schema: z.ZodType<T>, json: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
};

export const readRegistration = (json: string) => read(REGISTRATION, json);
export const readAuthentication = (json: string) => read(AUTHENTICATION, json);
export const LONGEST_PASSKEY_NAME = 60;

/**
 * The tax code of an enterprise: 10 digits, with 3 more for a branch. Another is not shown: that of a household
 * or a person is their personal number (Circular 86/2024/TT-BTC).
 */
export const enterpriseTaxCode = (code: string | null): string | undefined =>
  code && /^\d{10}(-?\d{3})?$/.test(code) ? code : undefined;

/** The address of an organisation in the Research Organization Registry; what is none leads nowhere. */
export function rorAddress(told: string | null): string | undefined {
  const id = told?.match(/^(?:https?:\/\/)?(?:ror\.org\/)?(0[a-z0-9]{6}\d{2})$/i)?.[1];
  return id && `https://ror.org/${id.toLowerCase()}`;
}

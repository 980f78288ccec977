/**
 * One spelling for equal values: keys sorted by code unit, no white space, numbers and strings as
 * JSON.stringify writes them (RFC 8785 for the values used here). `undefined` members are left out.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Record<string, unknown>;
  let members = '';
  // Without a comparison of its own, sort goes by code unit.
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

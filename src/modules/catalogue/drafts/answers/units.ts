import { isUnit } from '../../../../kernel/units.ts';

/** A unit's symbol as records keep it, and how people write it, in lower case. */
const WRITTEN = `
t: tấn, ton, tons, tonne, tonnes
kg: cân, ký, kí, kilogram, kilograms
g: gam, gram, grams
h: giờ, tiếng, hour, hours, hr
min: phút, minute, minutes
s: giây, second, seconds
day: ngày, day, days, ngđ
week: tuần, week, weeks
month: tháng, month, months
year: năm, year, years
batch: mẻ, batch, batches
shift: ca, shift, shifts
crop: vụ, crop
person: người, nhân công, lao động, person, persons, people, workers, operators
household: hộ, households
animal: con, animals
plant: cây, plants
piece: cái, chiếc, sản phẩm, pieces
set: bộ, sets
time: lần, times
%: phần trăm, percent, per cent
pp: điểm phần trăm, percentage points
°C: độ c, oc, ºc, °c
rpm: vòng/phút, rpm
L: l, lít, litre, litres, liter, liters
mL: ml
m: mét, metre, metres, meter, meters
m²: m2, mét vuông
m³: m3, khối, mét khối
cm²: cm2
cm³: cm3
km²: km2
ha: hecta, hectare, hectares
kW: kw
MW: mw
kWh: kwh
MWh: mwh
kWp: kwp
kVA: kva
dB: db
Hz: hz
VND: đồng, đ, vnđ, vnd
USD: usd
EUR: eur
`;
const SYMBOL_OF = new Map(
  WRITTEN.trim()
    .split('\n')
    .flatMap(line => {
      const [symbol, words] = line.split(': ');
      return words!.split(', ').map(word => [word, symbol!] as const);
    }),
);

const PER = /^\s*(?:\/|mỗi |một |trên |per |an? )\s*/i;
const WORD = /^[\p{L}°º%‰µ²³][\p{L}\d²³°/]*/u;

export type ReadUnit = { unit: string; length: number };

/** The unit that stands at the beginning of `text`, such as "tấn mỗi ngày": 't/day'. */
export function unitAt(text: string): ReadUnit | undefined {
  const space = text.length - text.trimStart().length;
  const first = symbolAt(text.slice(space));
  if (!first) return undefined;
  const end = space + first.length;
  const per = text.slice(end).match(PER)?.[0];
  const second = per === undefined ? undefined : symbolAt(text.slice(end + per.length));
  const unit = second && `${first.unit}/${second.unit}`;
  if (!unit || !isUnit(unit)) return { unit: first.unit, length: end };
  return { unit, length: end + per!.length + second.length };
}

/** Two words before one, and "kg/m³" as it is written. */
function symbolAt(text: string): ReadUnit | undefined {
  const one = text.match(WORD)?.[0];
  if (one === undefined) return undefined;
  const after = text.slice(one.length).match(/^ [\p{L}]+/u)?.[0];
  const tries = [...(after ? [one + after] : []), one, ...(one.includes('/') ? [one.split('/')[0]!] : [])];
  for (const written of tries) {
    const unit = symbolOf(written);
    if (unit) return { unit, length: written.length };
  }
  return undefined;
}

function symbolOf(written: string): string | undefined {
  const known = SYMBOL_OF.get(written.toLowerCase());
  if (known) return known;
  if (isUnit(written)) return written;
  const parts = written.split('/');
  if (parts.length !== 2) return undefined;
  const symbols = parts.map(part => (part === '' ? undefined : symbolOf(part)));
  const joined = symbols.every(Boolean) ? symbols.join('/') : undefined;
  return joined && isUnit(joined) ? joined : undefined;
}

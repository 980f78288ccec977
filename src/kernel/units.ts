import type { Said } from './errors.ts';

/**
 * Units as records write them: a symbol, or symbols joined by "/" ("kWh/t", "m³/h"). A symbol that is read
 * alike in every language stands for itself; the others are said in the reader's words.
 */
const SAID: Record<string, Said> = {
  t: { vi: 'tấn', en: 't' },
  h: { vi: 'giờ', en: 'h' },
  min: { vi: 'phút', en: 'min' },
  s: { vi: 'giây', en: 's' },
  day: { vi: 'ngày', en: 'day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
  batch: { vi: 'mẻ', en: 'batch' },
  shift: { vi: 'ca', en: 'shift' },
  crop: { vi: 'vụ', en: 'crop' },
  person: { vi: 'người', en: 'person' },
  household: { vi: 'hộ', en: 'household' },
  animal: { vi: 'con', en: 'animal' },
  plant: { vi: 'cây', en: 'plant' },
  piece: { vi: 'cái', en: 'piece' },
  set: { vi: 'bộ', en: 'set' },
  sample: { vi: 'mẫu', en: 'sample' },
  test: { vi: 'xét nghiệm', en: 'test' },
  dose: { vi: 'liều', en: 'dose' },
  bed: { vi: 'giường', en: 'bed' },
  vehicle: { vi: 'xe', en: 'vehicle' },
  device: { vi: 'thiết bị', en: 'device' },
  user: { vi: 'người dùng', en: 'user' },
  point: { vi: 'điểm', en: 'point' },
  cycle: { vi: 'chu kỳ', en: 'cycle' },
  line: { vi: 'dây chuyền', en: 'line' },
  time: { vi: 'lần', en: 'times' },
  pp: { vi: 'điểm phần trăm', en: 'percentage points' },
  VND: { vi: 'đồng', en: 'VND' },
  rpm: { vi: 'vòng/phút', en: 'rpm' },
};

const SYMBOLS = new Set(
  `µL % ‰ ° °C K µm nm mm cm m km mm² cm² m² km² ha mL L mm³ cm³ dm³ m³ ng µg mg g kg ms W kW MW GW kWp MWp Wp
  Wh kWh MWh kVA J kJ MJ GJ kcal V kV mV A mA Ah Hz kHz MHz GHz bar mbar Pa kPa MPa GPa N kN dB dBA lm lx px MP
  Mbps Gbps GB TB ppm ppb NTU pH CFU mol mmol CO2e CO₂e USD EUR mS µS W/m²K PPFD m²K MPN °Bx IU °dH Ω`.split(
    /\s+/,
  ),
);

const known = (symbol: string) => Object.hasOwn(SAID, symbol) || SYMBOLS.has(symbol);

/** Whether every part of the unit is one that the list knows. */
export const isUnit = (unit: string): boolean => SYMBOLS.has(unit) || unit.split('/').every(known);

/** The unit in the reader's words; what the list does not know is shown as it was written. */
export const unitWords = (locale: 'vi' | 'en', unit: string): string =>
  unit
    .split('/')
    .map(symbol => (Object.hasOwn(SAID, symbol) ? SAID[symbol]![locale] : symbol))
    .join('/');

export const UNIT_SYMBOLS: readonly string[] = [...Object.keys(SAID), ...SYMBOLS];

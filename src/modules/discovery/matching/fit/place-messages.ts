import type { Said } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { Place } from '../../index/document.ts';

const PLACE_NAMES: Record<Place, Said> = {
  'north-west': { vi: 'Tây Bắc', en: 'the North West' },
  'north-east': { vi: 'Đông Bắc', en: 'the North East' },
  'red-river': { vi: 'Đồng bằng Bắc Bộ', en: 'the Red River Delta' },
  'north-central': { vi: 'Bắc Trung Bộ', en: 'the North Central coast' },
  'south-central': { vi: 'Nam Trung Bộ', en: 'the South Central coast' },
  highlands: { vi: 'Tây Nguyên', en: 'the Central Highlands' },
  'south-east': { vi: 'Đông Nam Bộ', en: 'the South East' },
  mekong: { vi: 'Đồng bằng sông Cửu Long', en: 'the Mekong Delta' },
  temperate: { vi: 'vùng ôn đới', en: 'temperate climates' },
};
const EVERYWHERE: Said = { vi: 'mọi vùng của Việt Nam', en: 'every region of Vietnam' };
const REGIONS = Object.keys(PLACE_NAMES).length - 1;

const names = (places: readonly Place[], locale: Locale): string =>
  places.filter(place => place !== 'temperate').length === REGIONS
    ? EVERYWHERE[locale]
    : places.map(place => PLACE_NAMES[place][locale]).join(', ');

type Both = readonly Place[];

/** What matching says about climate and region. `ours`: the climates of the need's province. */
export const placeMessages = {
  proven: (places: Both): Said => ({
    vi: `Đã chạy ở ${names(places, 'vi')}, cùng vùng khí hậu với nơi cần dùng.`,
    en: `It already runs in ${names(places, 'en')}, in the climate where it is needed.`,
  }),
  same: (ours: Both, theirs: Both): Said => ({
    vi: `Hồ sơ ghi dùng được ở ${names(theirs, 'vi')}; nơi cần dùng thuộc ${names(ours, 'vi')}: hợp.`,
    en: `The record says that it works in ${names(theirs, 'en')}; it is needed in ${names(ours, 'en')}: suited.`,
  }),
  part: (ours: Both, theirs: Both): Said => ({
    vi: `Hồ sơ ghi dùng được ở ${names(theirs, 'vi')}; tỉnh cần dùng trải qua ${names(ours, 'vi')}. Hãy hỏi cho đúng nơi bạn làm.`,
    en: `The record says that it works in ${names(theirs, 'en')}; the province lies in ${names(ours, 'en')}. Ask about the very place.`,
  }),
  alike: (ours: Both, theirs: Both): Said => ({
    vi: `Hồ sơ ghi dùng được ở ${names(theirs, 'vi')}, khí hậu gần với ${names(ours, 'vi')} là nơi cần dùng. Hãy hỏi đã thử ở đó chưa.`,
    en: `The record says that it works in ${names(theirs, 'en')}, a climate near that of ${names(ours, 'en')}, where it is needed. Ask whether it has been tried there.`,
  }),
  apart: (ours: Both, theirs: Both): Said => ({
    vi: `Hồ sơ chỉ ghi dùng được ở ${names(theirs, 'vi')}, khác khí hậu ${names(ours, 'vi')} là nơi cần dùng. Hãy hỏi phải đổi gì.`,
    en: `The record names only ${names(theirs, 'en')}, another climate than that of ${names(ours, 'en')}, where it is needed. Ask what would have to change.`,
  }),
  untoldByNeed: (theirs: Both): Said => ({
    vi: `${theirs.length > 0 ? `Hồ sơ ghi dùng được ở ${names(theirs, 'vi')}; nhu cầu` : 'Nhu cầu'} chưa ghi tỉnh, thành phố: bên đăng nhu cầu hãy chọn.`,
    en: `${theirs.length > 0 ? `The record says that it works in ${names(theirs, 'en')}; the` : 'The'} need names no province yet: whoever posted the need can choose it.`,
  }),
  untoldByTechnology: (usedIn: Both): Said => ({
    vi: `${usedIn.length > 0 ? `Đã chạy ở ${names(usedIn, 'vi')}; chưa` : 'Chưa'} rõ có hợp khí hậu nơi cần dùng không: bên cung cấp hãy ghi.`,
    en: `${usedIn.length > 0 ? `It runs in ${names(usedIn, 'en')}; whether` : 'Whether'} it suits the climate where it is needed is not known: the provider can state it.`,
  }),
};

import { describe, expect, test } from 'vitest';
import { findOldFont, fromOldFont } from './old-fonts.ts';

const SAID = 'Thiết bị xử lý nước thải, máy sấy vải thiều, công nghệ nuôi tôm';

describe('text typed for old fonts', () => {
  test.each([
    ['tcvn3', 'ThiÕt bÞ xö lý n­íc th¶i, m¸y sÊy v¶i thiÒu, c«ng nghÖ nu«i t«m', SAID],
    ['vni', 'Thieát bò xöû lyù nöôùc thaûi, maùy saáy vaûi thieàu, coâng ngheä nuoâi toâm', SAID],
    ['tcvn3', '§¬n vÞ: ViÖn C¬ ®iÖn n«ng nghiÖp', 'Đơn vị: Viện Cơ điện nông nghiệp'],
    ['vni', 'Ñôn vò: Vieän Cô ñieän noâng nghieäp', 'Đơn vị: Viện Cơ điện nông nghiệp'],
    ['vni', 'ÑAÊK LAÉK, CAÀN THÔ', 'ĐĂK LẮK, CẦN THƠ'],
  ] as const)('%s: %s', (font, typed, said) => {
    expect(findOldFont([typed])?.font).toBe(font);
    expect(fromOldFont(typed, font)).toBe(said);
  });

  test.each([
    ['Vietnamese', SAID],
    ['Vietnamese in decomposed letters', SAID.normalize('NFD')],
    ['English', 'Heat-pump dryer for litchi'],
    [
      'French',
      'Procédé de traitement des eaux usées à énergie très réduite, développé par la société Générale',
    ],
    ['German', 'Wärmepumpe für Früchte: Trocknung über Nacht, Gerät für kühle Räume in München'],
    ['Portuguese', 'Produção de ração, irrigação, inovação, tratamento de água e saúde animal em São Tomé'],
    ['units', '5 m², 12 m³/h, 20 °C, ±5 %, 3 µm, ½ giờ'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(findOldFont([text])).toBeUndefined();
  });

  test('a few words are suspected, not certain', () => {
    expect(findOldFont(['ThiÕt bÞ'])).toEqual({ font: 'tcvn3', certain: false });
  });

  test('what is Unicode already, and names from elsewhere, are left as they are', () => {
    expect(fromOldFont('Máy sấy', 'tcvn3')).toBe('Máy sấy');
    expect(fromOldFont('Müller Ätztechnik', 'tcvn3')).toBe('Müller Ätztechnik');
    expect(fromOldFont('Dryer', 'vni')).toBe('Dryer');
  });
});

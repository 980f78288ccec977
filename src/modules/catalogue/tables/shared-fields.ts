import { field, type TableField, texts } from './field.ts';

export const REF = field('ref', 'line', 'Mã hồ sơ', 'Ref',
  'mã, mã số, số hồ sơ, mã công nghệ, mã nhu cầu, mã tổ chức, id',
  'id, code, record id, reference',
);

/** What technologies and needs both say. */
export const LISTING_FIELDS: readonly TableField[] = [
  field('sectors', 'sectors', 'Lĩnh vực', 'Sectors',
    'ngành, ngành lĩnh vực, lĩnh vực công nghệ, lĩnh vực áp dụng',
    'sector, field, fields, industry, category',
  ),
  field('codes.vsic', 'vsic', 'Mã ngành kinh tế (VSIC)', 'VSIC code',
    'mã ngành, vsic, mã ngành vsic, mã ngành kinh tế',
    'vsic, industry code',
  ),
  field('tags', 'tags', 'Từ khoá', 'Tags', 'từ khóa, nhãn', 'keywords, tag, keyword'),
  field('publishedAt', 'day', 'Ngày công bố', 'Publication day',
    'ngày đăng, ngày cập nhật, thời gian đăng',
    'published, published at, date, posted',
  ),
  field('source.url', 'address', 'Đường dẫn', 'Address at the source',
    'liên kết, nguồn, xem tại, link, url',
    'url, link, source, source url, web page',
  ),
  field('source.licence', 'line', 'Điều kiện sử dụng', 'Licence',
    'giấy phép sử dụng',
    'license, terms, terms of use',
  ),
];

/** The organisation that a record names. */
export const partyFields = (
  path: 'provider' | 'seeker',
  name: { vi: string; en: string; viHeaders: string; enHeaders: string },
): TableField[] => [
  ...texts(`${path}.name`, 'line', name.vi, name.en, name.viHeaders, name.enHeaders),
  field(`${path}.type`, 'organisationType', 'Loại hình tổ chức', 'Type of organisation',
    'loại hình, loại hình đơn vị, loại hình doanh nghiệp',
    'organisation type, organization type, type',
  ),
  field(`${path}.country`, 'country', 'Quốc gia', 'Country',
    'nước, xuất xứ, nước cung cấp, quốc gia cung cấp',
    'country of origin, origin, nation',
  ),
  ...(path === 'provider' ? [PARTY_PROVINCE] : []),
  field(`${path}.taxCode`, 'taxCode', 'Mã số thuế', 'Tax code',
    'mst, mã số doanh nghiệp',
    'tax id, tax number, vat',
  ),
  field(`${path}.website`, 'address', 'Trang web', 'Website',
    'website, web, trang thông tin',
    'web, homepage, home page',
  ),
];

const PROVINCE_HEADERS = [
  'tỉnh, thành phố, tỉnh thành, tỉnh tp, tỉnh thành phố, địa phương, địa bàn',
  'city, location, region',
] as const;
const PARTY_PROVINCE = field(
  'provider.province',
  'province',
  'Tỉnh, thành phố',
  'Province',
  ...PROVINCE_HEADERS,
);
export const PROVINCE = field('province', 'province', 'Tỉnh, thành phố', 'Province', ...PROVINCE_HEADERS);

import { field, type TableField, texts } from './field.ts';
import { PROVINCE, REF } from './shared-fields.ts';

export const ORGANISATION_FIELDS: readonly TableField[] = [
  REF,
  ...texts('name', 'line', 'Tên tổ chức', 'Name',
    'tên, tổ chức, đơn vị, tên đơn vị, doanh nghiệp, tên doanh nghiệp, công ty, tên công ty, tên viện, ' +
    'tên trường',
    'organisation, organization, company, company name, organisation name',
  ),
  ...texts('description', 'prose', 'Giới thiệu', 'Description',
    'mô tả, lĩnh vực hoạt động, ngành nghề',
    'about, profile',
  ),
  field('type', 'organisationType', 'Loại hình tổ chức', 'Type of organisation',
    'loại hình, loại hình doanh nghiệp',
    'type, organisation type, organization type',
  ),
  field('country', 'country', 'Quốc gia', 'Country', 'nước', 'nation'),
  PROVINCE,
  field('taxCode', 'taxCode', 'Mã số thuế', 'Tax code',
    'mst, mã số doanh nghiệp',
    'tax id, tax number, vat',
  ),
  field('ror', 'address', 'Mã ROR', 'ROR', 'ror', 'ror id'),
  field('website', 'address', 'Trang web', 'Website', 'website, web', 'web, homepage, home page'),
  field('source.url', 'address', 'Đường dẫn', 'Address at the source',
    'liên kết, nguồn, link, url',
    'url, link, source',
  ),
  field('source.licence', 'line', 'Điều kiện sử dụng', 'Licence', '', 'license, terms of use'),
];

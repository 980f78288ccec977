import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';

/** The fields of the format in the reader's words, by path without places in lists. */
const WORDS: Record<string, Said> = {
  kind: { vi: 'Loại hồ sơ', en: 'Kind of record' },
  ref: { vi: 'Mã hồ sơ', en: 'Ref' },
  lang: { vi: 'Ngôn ngữ', en: 'Language' },
  source: { vi: 'Nguồn', en: 'Source' },
  'source.name': { vi: 'Tên nguồn', en: 'Name of the source' },
  'source.url': { vi: 'Địa chỉ của nguồn', en: 'Address of the source' },
  'source.licence': { vi: 'Điều kiện sử dụng', en: 'Licence' },
  title: { vi: 'Tên', en: 'Title' },
  name: { vi: 'Tên tổ chức', en: 'Name' },
  description: { vi: 'Mô tả', en: 'Description' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  problem: { vi: 'Vấn đề giải quyết', en: 'Problem solved' },
  sectors: { vi: 'Lĩnh vực', en: 'Sectors' },
  codes: { vi: 'Mã phân loại', en: 'Classification codes' },
  tags: { vi: 'Từ khoá', en: 'Tags' },
  publishedAt: { vi: 'Ngày công bố', en: 'Publication day' },
  validUntil: { vi: 'Hiệu lực đến ngày', en: 'Valid until' },
  deadline: { vi: 'Hạn cần có', en: 'Deadline' },
  extra: { vi: 'Thông tin thêm', en: 'Extra' },
  advantages: { vi: 'Ưu điểm', en: 'Advantages' },
  applications: { vi: 'Phạm vi ứng dụng', en: 'Applications' },
  specification: { vi: 'Thông số kỹ thuật', en: 'Specification' },
  objects: { vi: 'Đối tượng chuyển giao', en: 'Objects of the transfer' },
  forms: { vi: 'Hình thức chuyển giao', en: 'Forms of transfer' },
  modes: { vi: 'Phương thức chuyển giao', en: 'Modes of transfer' },
  rights: { vi: 'Quyền được chuyển giao', en: 'Rights transferred' },
  trl: { vi: 'Mức sẵn sàng (TRL)', en: 'Readiness (TRL)' },
  ip: { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
  'ip.kind': { vi: 'Loại quyền sở hữu trí tuệ', en: 'Kind of right' },
  'ip.status': { vi: 'Tình trạng quyền', en: 'State of the right' },
  standards: { vi: 'Tiêu chuẩn', en: 'Standards' },
  price: { vi: 'Giá', en: 'Price' },
  'price.kind': { vi: 'Loại giá', en: 'Kind of price' },
  'price.min': { vi: 'Giá thấp nhất', en: 'Lowest price' },
  'price.max': { vi: 'Giá cao nhất', en: 'Highest price' },
  'price.currency': { vi: 'Đơn vị tiền', en: 'Currency' },
  takes: { vi: 'Những gì cần để tiếp nhận', en: 'What it takes' },
  'takes.capitalVnd': { vi: 'Vốn đầu tư', en: 'Capital' },
  'takes.runningCostVndPerYear': { vi: 'Chi phí vận hành mỗi năm', en: 'Running cost a year' },
  'takes.areaM2': { vi: 'Diện tích', en: 'Area' },
  'takes.powerKw': { vi: 'Công suất điện', en: 'Power' },
  'takes.waterM3PerDay': { vi: 'Nước mỗi ngày', en: 'Water a day' },
  'takes.staff': { vi: 'Số người vận hành', en: 'Staff' },
  'takes.skills': { vi: 'Tay nghề cần có', en: 'Skills' },
  'takes.inputs': { vi: 'Nguyên liệu, nhiên liệu', en: 'Inputs' },
  'takes.climate': { vi: 'Điều kiện khí hậu, vùng', en: 'Climate' },
  'takes.certificates': { vi: 'Giấy chứng nhận cần có', en: 'Certificates' },
  demandsLevel: { vi: 'Trình độ công nghệ đòi hỏi', en: 'Level of technology it asks for' },
  references: { vi: 'Nơi đã áp dụng', en: 'References' },
  'references.year': { vi: 'Năm áp dụng', en: 'Year of the reference' },
  green: { vi: 'Công nghệ xanh', en: 'Green technology' },
  listStatus: { vi: 'Danh mục của Chính phủ', en: 'Place on the lists' },
  provider: { vi: 'Bên cung cấp', en: 'Provider' },
  seeker: { vi: 'Bên tìm công nghệ', en: 'Seeker' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  present: { vi: 'Cách làm hiện nay', en: 'Present practice' },
  targets: { vi: 'Chỉ tiêu cần đạt', en: 'Targets' },
  constraints: { vi: 'Ràng buộc', en: 'Constraints' },
  notWanted: { vi: 'Giải pháp không muốn', en: 'Approaches not wanted' },
  budgetVnd: { vi: 'Ngân sách', en: 'Budget' },
  has: { vi: 'Năng lực hiện có', en: 'What the firm has' },
  technologyLevel: { vi: 'Trình độ công nghệ', en: 'Level of technology' },
  skill: { vi: 'Tay nghề', en: 'Skill' },
  type: { vi: 'Loại hình tổ chức', en: 'Type of organisation' },
  country: { vi: 'Quốc gia', en: 'Country' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  website: { vi: 'Trang web', en: 'Website' },
  figure: { vi: 'Số đo', en: 'Figure' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  min: { vi: 'Mức thấp nhất', en: 'Lowest figure' },
  max: { vi: 'Mức cao nhất', en: 'Highest figure' },
  origin: { vi: 'Nguồn gốc bản dịch', en: 'Origin of the text' },
};

export type Path = readonly PropertyKey[];

const LONGEST = 120;

/** "Giá thấp nhất (price.min)": the field as readers call it, and where it stands in the record. */
export function fieldWords(path: Path): Said {
  // A name in the path may be whatever somebody wrote.
  const spelt = clip(cleanLine(path.map(String).join('.')), LONGEST);
  if (spelt === '') return { vi: 'Hồ sơ', en: 'The record' };
  const names = path.filter(part => typeof part === 'string');
  const own = wordsOf(names);
  return { vi: `${own.vi} (${spelt})`, en: `${own.en} (${spelt})` };
}

/** The longest known ending of the path; below it the name stands for itself. */
function wordsOf(names: readonly string[]): Said {
  for (let from = 0; from < names.length; from++) {
    const found = find(names.slice(from).join('.'));
    if (found) return found;
  }
  if (names.length > 1) return wordsOf(names.slice(0, -1));
  return { vi: 'Trường', en: 'Field' };
}

const find = (key: string): Said | undefined => (Object.hasOwn(WORDS, key) ? WORDS[key] : undefined);

import type { Said } from '../../kernel/errors.ts';
import { type ReadFault, stop } from './fault.ts';
import type { FileKind } from './recognise.ts';
import { locked } from './zip-file.ts';

/** What the file is, and how to make of it one that is read. */
const TOLD: Partial<Record<FileKind, Said>> = {
  xls: {
    vi: 'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)", rồi gửi tệp mới.',
    en: 'This is an old Excel file (.xls). Open it in Excel, choose Save As, "Excel Workbook (.xlsx)", and send the new file.',
  },
  xlsb: {
    vi: 'Đây là sổ tính nhị phân (.xlsb). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)", rồi gửi tệp mới.',
    en: 'This is a binary workbook (.xlsb). Open it in Excel, choose Save As, "Excel Workbook (.xlsx)", and send the new file.',
  },
  ods: {
    vi: 'Đây là bảng tính LibreOffice (.ods). Hãy chọn Tệp → Lưu thành, kiểu "Excel 2007–365 (.xlsx)", rồi gửi tệp mới.',
    en: 'This is a LibreOffice spreadsheet (.ods). Choose File → Save As, "Excel 2007–365 (.xlsx)", and send the new file.',
  },
  numbers: {
    vi: 'Đây là bảng tính Apple Numbers. Hãy chọn Tệp → Xuất sang → Excel (.xlsx), rồi gửi tệp mới.',
    en: 'This is an Apple Numbers spreadsheet. Choose File → Export To → Excel (.xlsx), and send the new file.',
  },
  xlsx: {
    vi: 'Đây là bảng tính Excel, không phải văn bản. Hãy gửi tệp PDF, DOCX hoặc TXT.',
    en: 'This is an Excel workbook, not a document. Send a PDF, DOCX or TXT file.',
  },
  doc: {
    vi: 'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu "Word Document (.docx)", rồi gửi tệp mới.',
    en: 'This is an old Word file (.doc). Open it in Word, choose Save As, "Word Document (.docx)", and send the new file.',
  },
  odt: {
    vi: 'Đây là văn bản LibreOffice (.odt). Hãy chọn Tệp → Lưu thành, kiểu "Word 2007–365 (.docx)", rồi gửi tệp mới.',
    en: 'This is a LibreOffice document (.odt). Choose File → Save As, "Word 2007–365 (.docx)", and send the new file.',
  },
  pages: {
    vi: 'Đây là văn bản Apple Pages. Hãy chọn Tệp → Xuất sang → Word (.docx) hoặc PDF, rồi gửi tệp mới.',
    en: 'This is an Apple Pages document. Choose File → Export To → Word (.docx) or PDF, and send the new file.',
  },
  docx: {
    vi: 'Đây là văn bản Word, không phải bảng tính. Hãy chép bảng trong đó sang Excel, lưu thành .xlsx rồi gửi.',
    en: 'This is a Word document, not a table. Copy its table into Excel, save that as .xlsx and send it.',
  },
  pdf: {
    vi: 'Đây là tệp PDF, không phải bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc CSV.',
    en: 'This is a PDF, not a table. Send an Excel (.xlsx) or CSV file.',
  },
  text: {
    vi: 'Đây là tệp chữ, không phải bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc CSV.',
    en: 'This is plain text, not a table. Send an Excel (.xlsx) or CSV file.',
  },
  presentation: {
    vi: 'Đây là tệp trình chiếu. Bảng hồ sơ hãy gửi bằng .xlsx hoặc CSV, văn bản bằng PDF, DOCX hoặc TXT.',
    en: 'These are slides. Send a table as .xlsx or CSV, a document as PDF, DOCX or TXT.',
  },
  'web-page': {
    vi: 'Đây là trang web được lưu với tên khác. Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)", rồi gửi tệp mới.',
    en: 'This is a web page under another name. Open it in Excel, choose Save As, "Excel Workbook (.xlsx)", and send the new file.',
  },
  xml: {
    vi: 'Đây là tệp XML. Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)", rồi gửi tệp mới.',
    en: 'This is an XML file. Open it in Excel, choose Save As, "Excel Workbook (.xlsx)", and send the new file.',
  },
  rtf: {
    vi: 'Đây là tệp RTF. Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu "Word Document (.docx)", rồi gửi tệp mới.',
    en: 'This is an RTF file. Open it in Word, choose Save As, "Word Document (.docx)", and send the new file.',
  },
  picture: {
    vi: 'Đây là ảnh, không đọc được chữ bên trong. Hãy gửi tệp gốc có chữ.',
    en: 'This is a picture, whose words can not be read. Send the original with its text.',
  },
  ndjson: {
    vi: 'Đây là tệp NDJSON, không phải bảng tính. Hãy gửi nó như một tệp hồ sơ NDJSON.',
    en: 'This is NDJSON, not a table. Send it as a file of NDJSON records.',
  },
  archive: {
    vi: 'Đây là tệp nén. Hãy giải nén rồi gửi từng tệp bên trong.',
    en: 'This is an archive. Unpack it and send the files inside one by one.',
  },
};

const UNKNOWN: Said = {
  vi: 'Không nhận ra loại tệp này. Bảng hồ sơ hãy gửi bằng .xlsx hoặc CSV, văn bản bằng PDF, DOCX hoặc TXT.',
  en: 'This kind of file is not known. Send a table as .xlsx or CSV, a document as PDF, DOCX or TXT.',
};

/** A file that is not of a kind that was asked for. */
export function foreign(kind: FileKind): ReadFault {
  if (kind === 'encrypted') return locked();
  const { vi, en } = TOLD[kind] ?? UNKNOWN;
  return stop(kind === 'ndjson' ? 'ndjson' : 'kind', vi, en);
}

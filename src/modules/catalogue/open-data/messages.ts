import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'API và dữ liệu mở',
    description: 'Lấy hồ sơ công nghệ, nhu cầu và kết quả ghép về máy của bạn: tải cả tệp, hoặc hỏi qua API.',
    lead: 'Mọi điều trang này cho người xem thì máy cũng hỏi được, không cần khoá.',
    files: 'Tải cả tệp',
    filesText:
      'Tệp được làm lại khi có thay đổi, nhiều nhất mười phút một lần. Mỗi dòng NDJSON là một hồ sơ đúng khuôn nhập: đọc lại được nguyên vẹn.',
    dataset: 'Tệp',
    caption: 'Các tệp',
    records: 'Số hồ sơ',
    size: 'Dung lượng',
    checksum: 'SHA-256',
    technologies: 'Công nghệ',
    needs: 'Nhu cầu',
    published: (at: string) => `Làm lúc ${at}.`,
    withheld: (n: string) =>
      `${n} hồ sơ không có trong tệp vì nguồn chưa cho phép dùng lại; chúng vẫn đọc được trên trang và qua API, có ghi nguồn.`,
    manifest: 'Bản kê của các tệp (JSON)',
    schema: 'Khuôn hồ sơ (JSON Schema)',
    api: 'Hỏi qua API',
    apiText: 'JSON, phân trang bằng con trỏ, lỗi theo RFC 9457. Mô tả đầy đủ theo OpenAPI 3.1:',
    openapi: 'Mô tả API (OpenAPI)',
    examples: {
      search: 'Tìm công nghệ bằng tiếng Việt, không dấu cũng được',
      match: 'Dán một nhu cầu, nhận các công nghệ khớp kèm lý do',
      post: 'Gửi một nhu cầu',
    },
    limits: 'Giới hạn',
    limitsText:
      'Đọc và tìm: không giới hạn trong mức hợp lý. Gửi nhu cầu, ghép thử: 60 lần trong 10 phút từ một địa chỉ; quá mức, máy trả lời 429 và nói phải chờ bao lâu.',
    terms: 'Điều kiện',
    termsText:
      'Mỗi hồ sơ mang theo nguồn và giấy phép của nó: hãy ghi lại khi dùng. Ngân sách, số điện thoại, e-mail và mọi điều nói riêng không bao giờ có trong tệp hay API.',
    feeds: 'Cho máy tìm kiếm',
    sitemap: 'Sơ đồ trang (sitemap.xml)',
  },
  en: {
    title: 'API and open data',
    description: 'Technologies, needs and matches for your own machines: whole files, or answers from the API.',
    lead: 'Whatever these pages show a person, a machine may ask for too, without a key.',
    files: 'Whole files',
    filesText:
      'The files are made anew when something has changed, at most every ten minutes. Each line of NDJSON is a record in the import format, and reads back as it was.',
    dataset: 'File',
    caption: 'The files',
    records: 'Records',
    size: 'Size',
    checksum: 'SHA-256',
    technologies: 'Technologies',
    needs: 'Needs',
    published: (at: string) => `Made at ${at}.`,
    withheld: (n: string) =>
      `${n} records are not in the files, because their sources have not allowed reuse; they can be read on the pages and through the API, with their source.`,
    manifest: 'Manifest of the files (JSON)',
    schema: 'Record format (JSON Schema)',
    api: 'The API',
    apiText: 'JSON, paged by cursor, errors as in RFC 9457. The whole of it in OpenAPI 3.1:',
    openapi: 'Description of the API (OpenAPI)',
    examples: {
      search: 'Search technologies in Vietnamese, with or without accents',
      match: 'Paste a need, get the technologies that answer it, with reasons',
      post: 'Post a need',
    },
    limits: 'Limits',
    limitsText:
      'Reading and searching: none within reason. Posting and matching: 60 times in 10 minutes from one address; beyond that the answer is 429 and says how long to wait.',
    terms: 'Terms',
    termsText:
      'Every record carries its source and licence: pass them on with it. Budgets, phone numbers, e-mail addresses and whatever was said in confidence are in neither files nor API.',
    feeds: 'For search engines',
    sitemap: 'Site map (sitemap.xml)',
  },
});

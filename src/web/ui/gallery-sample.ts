import type { Locale } from '../../kernel/localised.ts';
import type { MatchViewProps } from './match-view.tsx';
import type { ResultRowProps } from './result-row.tsx';

/** Records that show the components at their work: long titles, other languages, gaps. */
type Sample = {
  results: readonly ResultRowProps[];
  matches: readonly Omit<MatchViewProps, 'locale'>[];
  facets: readonly { title: string; options: readonly (readonly [label: string, count: number])[] }[];
};

export const SAMPLE: Record<Locale, Sample> = {
  vi: {
    results: [
      {
        href: '#r1',
        title: 'Tháp sấy lúa tuần hoàn đốt trấu, giữ hạt gạo nguyên trên 92 %, công suất 10–15 tấn mỗi mẻ',
        titleMarks: [[5, 12]],
        summary:
          'Dây chuyền sấy lúa cho hợp tác xã từ 300 ha: nạp liệu, sấy tuần hoàn ở 42 °C, làm mát và đo ẩm liên tục. Lò đốt trấu không khói, điện năng dưới 6 kWh mỗi tấn.',
        marks: [
          [11, 18],
          [55, 58],
        ],
        meta: {
          country: 'Việt Nam',
          provider: 'Viện Cơ điện Đồng Xanh',
          sector: 'Bảo quản, chế biến nông sản',
          readiness: 'TRL 9, đã bán 40 hệ thống',
        },
        score: 'Có cả bốn ý bạn hỏi: sấy, lúa, trấu, hợp tác xã',
      },
      {
        href: '#r2',
        title: 'Low-temperature heat-pump dryer for paddy and specialty rice',
        lang: 'en',
        summary: 'Closed-loop drying at 35–45 °C keeps aroma and cuts energy use by half against hot air.',
        meta: {
          country: 'Nhật Bản',
          abroad: true,
          provider: 'Hokuriku Agritech',
          sector: 'Nông nghiệp',
          readiness: 'TRL 8',
        },
        score: 'Có ba trong bốn ý bạn hỏi',
      },
      { href: '#r3', title: 'Máy sấy vỉ ngang', meta: { country: 'Việt Nam' } },
    ],
    matches: [
      {
        href: '#m1',
        title: 'Tháp sấy lúa tuần hoàn đốt trấu, công suất 10–15 tấn mỗi mẻ',
        sentence: 'Đáp ứng nhu cầu, hợp quy mô, vượt ngân sách khoảng 30 %.',
        meta: { country: 'Việt Nam', provider: 'Viện Cơ điện Đồng Xanh', readiness: 'TRL 9' },
        confident: true,
        factors: [
          { key: 'relevance', label: 'Nội dung', value: 0.92, words: 'Có 4 trong 4 ý bạn nêu' },
          { key: 'fit', label: 'Quy mô', value: 0.8, words: 'Làm 10–15 tấn mỗi mẻ, bạn cần 12' },
          { key: 'means', label: 'Ngân sách', value: 0.45, words: 'Giá 1,3 tỷ đồng, bạn có 1 tỷ đồng' },
        ],
        words: [
          { from: 'sấy lúa', to: 'sấy lúa', share: 0.46, origin: 'cùng chữ' },
          { from: 'vỏ trấu', to: 'trấu', share: 0.31, origin: 'cùng nghĩa' },
          { from: 'hợp tác xã', to: 'cooperative', share: 0.23, origin: 'bản tiếng Anh' },
        ],
        unmatched: ['đóng bao tự động'],
      },
      {
        href: '#m2',
        title: 'Heat-pump dryer for aromatic rice',
        lang: 'en',
        sentence: 'Gần với nhu cầu, chưa biết có hợp quy mô và ngân sách hay không.',
        meta: { country: 'Hàn Quốc', abroad: true, provider: 'Jeonju Grain Systems' },
        confident: false,
        factors: [
          { key: 'relevance', label: 'Nội dung', value: 0.38, words: 'Có 2 trong 4 ý bạn nêu' },
          {
            key: 'fit',
            label: 'Quy mô',
            value: null,
            words: '',
            missing: ['Hồ sơ chưa ghi công suất; hãy hỏi bên cung cấp.'],
          },
          {
            key: 'means',
            label: 'Ngân sách',
            value: null,
            words: '',
            missing: ['Điền ngân sách của bạn để so với giá.'],
          },
        ],
        words: [{ from: 'sấy lúa', to: 'rice dryer', share: 1, origin: 'dịch' }],
        unmatched: [],
      },
    ],
    facets: [
      {
        title: 'Lĩnh vực',
        options: [
          ['Bảo quản, chế biến nông sản, thực phẩm', 128],
          ['Nông nghiệp', 96],
          ['Năng lượng', 1240],
        ],
      },
      {
        title: 'Nước',
        options: [
          ['Việt Nam', 7210],
          ['Nhật Bản', 54],
          ['Hàn Quốc', 31],
        ],
      },
    ],
  },
  en: {
    results: [
      {
        href: '#r1',
        title: 'Recirculating rice dryer fired with husk, 10–15 tonnes a batch',
        titleMarks: [[14, 24]],
        summary:
          'Drying line for cooperatives: loading, drying at 42 °C, cooling, and constant moisture control.',
        marks: [[0, 6]],
        meta: { country: 'Vietnam', provider: 'Viện Cơ điện Đồng Xanh', readiness: 'TRL 9' },
        score: 'All four things you asked for',
      },
      { href: '#r2', title: 'Flat-bed dryer', meta: { country: 'Japan', abroad: true } },
    ],
    matches: [
      {
        href: '#m1',
        title: 'Recirculating rice dryer fired with husk',
        sentence: 'Answers the need, fits the scale, about 30% over budget.',
        meta: { country: 'Vietnam', provider: 'Viện Cơ điện Đồng Xanh' },
        confident: true,
        factors: [
          { key: 'relevance', label: 'Content', value: 0.92, words: '4 of your 4 points' },
          { key: 'fit', label: 'Scale', value: 0.8, words: '10–15 tonnes a batch; you need 12' },
          {
            key: 'means',
            label: 'Budget',
            value: null,
            words: '',
            missing: ['Add your budget to compare.'],
          },
        ],
        words: [{ from: 'rice', to: 'lúa', share: 1, origin: 'translated' }],
        unmatched: ['bagging'],
      },
    ],
    facets: [
      {
        title: 'Sector',
        options: [
          ['Agriculture', 96],
          ['Energy', 1240],
        ],
      },
    ],
  },
};

import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Tìm đúng được bao nhiêu?',
    lead: 'Chương trình được thử bằng những câu hỏi đã biết trước lời giải. Đây là kết quả lần thử gần nhất, kể cả chỗ còn kém.',
    pool: (technologies: string, day: string) =>
      `Mỗi câu được hỏi giữa ${technologies} công nghệ: bộ hồ sơ mẫu và bốn bộ sưu tập công khai, phần lớn chỉ có tiếng Anh. Lần thử: ${day}.`,
    how: 'Bộ câu hỏi được viết trước khi ai thấy máy xếp hạng ra sao; một phần tư trong đó, cùng những nhu cầu máy chưa tìm ra, về sau có được đọc lại để sửa lỗi, nên các con số hơi đẹp hơn thực tế. XQuAD và Tatoeba nói về lịch sử, thể thao, đời sống, nằm ngoài lĩnh vực của từ điển.',
    first: 'Đúng ngay đầu',
    ten: 'Trong mười kết quả đầu',
    mrr: 'MRR@10',
    by: 'Ai trả lời',
    count: (n: string) => `${n} câu`,
    confidenceTitle: 'Khi nào dám nói “phù hợp”?',
    confidence: {
      silent: 'nhu cầu không có lời giải được nói thẳng là chưa có',
      kept: 'nhu cầu có lời giải trong mười kết quả đầu vẫn có một kết quả được gọi là phù hợp',
      keptRight: 'nhu cầu ấy có đúng lời giải được gọi là phù hợp',
      right: 'kết quả được gọi là phù hợp thật sự đúng',
      robbed: 'nhu cầu sẽ được nói là chưa có, nếu cất hết lời giải đúng đi',
    },
    of: (percent: string, n: string) => `${percent} của ${n}`,
    unseen: (silent: string, kept: string, keptRight: string, right: string) =>
      `Ngưỡng “phù hợp” được học từ chính bộ câu hỏi này. Đo trên những nhu cầu không dùng để học, bốn con số đầu là ${silent}, ${kept}, ${keptRight} và ${right}.`,
    whole: 'Bảng đầy đủ',
    desk: {
      title: 'Người làm môi giới đánh giá thế nào?',
      lead: (n: string, needs: string) =>
        `Ngoài bộ câu hỏi viết sẵn, mỗi gợi ý ghép được người phụ trách ở tỉnh nhận hoặc bỏ. Tính trên ${n} đánh giá; ba con số đầu trên ${needs} nhu cầu có ít nhất một gợi ý được nhận.`,
      measure: 'Chỉ số',
      value: 'Kết quả',
      sure: 'Gợi ý được gọi là phù hợp và được nhận',
    },
  },
  en: {
    title: 'How often does it find what is right?',
    lead: 'The program is tried with questions whose answers are known. This is how the last trial went, weak spots included.',
    pool: (technologies: string, day: string) =>
      `Every question is asked among ${technologies} technologies: the sample and four public collections, most of them in English only. Tried on ${day}.`,
    how: 'The questions were written before anybody saw how they are ranked; a quarter of them, and the needs that found no answer, were read again later to mend faults, so the figures flatter a little. XQuAD and Tatoeba speak of history, sport and daily life, for which the thesaurus was not made.',
    first: 'Right at once',
    ten: 'Among the first ten',
    mrr: 'MRR@10',
    by: 'Who answers',
    count: (n: string) => `${n} questions`,
    confidenceTitle: 'When does it dare to say “suits”?',
    confidence: {
      silent: 'needs that nothing answers and are told so',
      kept: 'needs with a right answer among the first ten that keep a match called suitable',
      keptRight: 'of the same needs, those whose right answer is called suitable',
      right: 'matches called suitable that are right',
      robbed: 'needs that would be told so if their right answers were taken away',
    },
    of: (percent: string, n: string) => `${percent} of ${n}`,
    unseen: (silent: string, kept: string, keptRight: string, right: string) =>
      `Where “suits” begins was learnt from these very questions. Measured on needs that were not part of the learning, the first four figures are ${silent}, ${kept}, ${keptRight} and ${right}.`,
    whole: 'The whole table',
    desk: {
      title: 'What do those who judge say?',
      lead: (n: string, needs: string) =>
        `Beside the questions written beforehand, people in the provinces accept or reject every suggested match. Counted over ${n} verdicts; the first three figures over the ${needs} needs of which at least one suggestion was accepted.`,
      measure: 'Measure',
      value: 'Result',
      sure: 'Suggestions called suitable that were accepted',
    },
  },
});

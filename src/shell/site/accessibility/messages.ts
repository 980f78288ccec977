import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Khả năng tiếp cận',
    description: 'Nhịp Cầu dùng được bằng bàn phím, khi tắt script, với chữ rất to; và những gì còn thiếu.',
    heading: 'Ai cũng vào được, theo cách của mình',
    lead: 'Bằng bàn phím hay trình đọc màn hình, máy cũ hay mạng yếu, chữ to đến đâu: mọi việc trên trang vẫn phải làm được.',
    done: {
      title: 'Những gì đã làm được',
      items: [
        ['Bàn phím', 'Làm được mọi việc không cần chuột. Phím Tab đầu tiên cho nhảy thẳng đến nội dung; chỗ đang đứng luôn có viền đậm.'],
        ['Tắt script', 'Tìm, lọc, ghép, so sánh, gửi hồ sơ đều chạy khi trình duyệt không chạy JavaScript.'],
        ['Tương phản', 'Chữ đọc dài từ 7 : 1, mọi chữ khác từ 4,5 : 1, nền sáng cũng như nền tối. Không điều gì chỉ nói bằng màu.'],
        ['Phóng to', 'Đến 400 %, hay màn hình rộng 320 điểm, trang xếp lại thành một cột, không phải kéo ngang.'],
        ['Hai ngôn ngữ', 'Mọi trang có tiếng Việt và tiếng Anh. Đoạn viết bằng tiếng khác được đánh dấu để máy đọc đúng giọng.'],
        ['Biểu mẫu', 'Mỗi ô có nhãn. Có lỗi thì nói ngay đầu trang và tại ô, điều đã gõ còn nguyên.'],
        ['Chuyển động', 'Không có gì nhấp nháy; hiệu ứng nhỏ tắt theo cài đặt của máy.'],
      ],
    },
    tested: {
      title: 'Đã thử thế nào?',
      text: 'Mẫu trang nào cũng được máy kiểm theo WCAG 2.2 mức A và AA, ở màn hình điện thoại và máy tính, nền sáng và tối. Gửi một nhu cầu được thử lại chỉ bằng bàn phím.',
    },
    lacking: {
      title: 'Những gì còn thiếu',
      items: [
        'Chưa có người khuyết tật dùng thử, cũng chưa thử hết với từng trình đọc màn hình.',
        'Hồ sơ từ nguồn nước ngoài nhiều khi chỉ có tiếng Anh hoặc tiếng của nguồn.',
        'Bảng so sánh nhiều cột phải kéo ngang trong khung của nó trên màn hình hẹp.',
        'Chưa có bản dễ đọc, bản ngôn ngữ ký hiệu.',
      ],
    },
    report: {
      title: 'Gặp chỗ vướng, hãy cho biết',
      text: 'Hãy báo cho nơi đang vận hành trang này, kèm bốn điều:',
      items: [
        'địa chỉ của trang;',
        'bạn định làm gì và vướng ở đâu;',
        'máy, trình duyệt, công cụ hỗ trợ đang dùng;',
        'mã báo lỗi, nếu trang có hiện.',
      ],
    },
  },
  en: {
    title: 'Accessibility',
    description: 'Nhịp Cầu works by keyboard, without scripts and with very large text; and what is still lacking.',
    heading: 'Everybody gets in, each in their own way',
    lead: 'By keyboard or screen reader, on an old device or a weak network, with text of any size: everything here has to work.',
    done: {
      title: 'What has been done',
      items: [
        ['Keyboard', 'Everything works without a mouse. The first Tab offers to skip to the content, and the place you are at has a heavy outline.'],
        ['No scripts', 'Searching, filtering, matching, comparing and posting work where the browser runs no JavaScript.'],
        ['Contrast', 'Running text has at least 7 : 1 and all other text 4.5 : 1, in the light and in the dark theme. Nothing is said by colour alone.'],
        ['Magnification', 'At 400 %, or on a screen 320 points wide, a page becomes one column and needs no sideways scrolling.'],
        ['Two languages', 'Every page exists in Vietnamese and English. Text in another language is marked, so that it is read out as such.'],
        ['Forms', 'Every field has a label. Mistakes are named at the head of the page and at the field, and what you typed stays.'],
        ['Motion', 'Nothing flashes; the few small effects stop if your device asks for it.'],
      ],
    },
    tested: {
      title: 'How was it tested?',
      text: 'Every kind of page is checked by machine against WCAG 2.2, levels A and AA, on phone and desktop, light and dark. Posting a need is tried by keyboard alone.',
    },
    lacking: {
      title: 'What is lacking',
      items: [
        'People with disabilities have not tried it yet, and not every screen reader has been gone through.',
        'Records from abroad are often in English or in the language of their source only.',
        'A wide comparison table scrolls sideways within its frame on a narrow screen.',
        'There is no easy-read version and none in sign language.',
      ],
    },
    report: {
      title: 'If something stands in your way, say so',
      text: 'Tell whoever operates this site, with four things:',
      items: [
        'the address of the page;',
        'what you wanted to do and where it stopped;',
        'your device, browser and assistive tool;',
        'the error code, if the page shows one.',
      ],
    },
  },
});

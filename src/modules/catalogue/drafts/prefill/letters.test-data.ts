import type { Sheet } from './sheets.test-data.ts';

export const LETTERS: Sheet[] = [
  {
    name: 'a letter about a need',
    kind: 'need',
    text: `Kính gửi quý cơ quan,
Hợp tác xã chúng tôi nuôi tôm thẻ ở Cà Mau, 40 ha. Ban đêm ao thiếu oxy, tôm nổi đầu và chết khoảng 15 %.
Chúng tôi cần hệ thống báo oxy và bật quạt tự động. Có thể chi khoảng 300-400 triệu đồng, cần trước tháng 3/2027.
Liên hệ anh Bình 0912 345 678.`,
    found: {
      problem:
        'Hợp tác xã chúng tôi nuôi tôm thẻ ở Cà Mau, 40 ha. Ban đêm ao thiếu oxy, tôm nổi đầu và chết khoảng 15 %.\nChúng tôi cần hệ thống báo oxy và bật quạt tự động. Cần trước tháng 3/2027.',
      product: 'tôm thẻ',
      province: '96',
      budget: '400',
      budget_unit: 'million',
      deadline: '2027-02-28',
      contact: '0912 345 678',
    },
  },
  {
    name: 'a form about a need',
    kind: 'need',
    text: `PHIẾU ĐĂNG KÝ NHU CẦU CÔNG NGHỆ
I. Tên doanh nghiệp: Công ty CP Dệt nhuộm Mẫu (MST 0312345678)
II. Địa chỉ: Khu công nghiệp Tân Tạo, TP.HCM
III. Sản phẩm chính: vải dệt kim; sợi nhuộm
IV. Hiện trạng: Xử lý hoá lý, nước ra còn màu 150 Pt-Co.
V. Nội dung nhu cầu: Nước thải nhuộm còn màu, cần công nghệ khử màu ít bùn.
VI. Yêu cầu kỹ thuật:
- Độ màu dưới 50
- Bùn giảm 40 %
VII. Công suất điện: 120 kW
VIII. Kinh phí dự kiến: 5 tỷ đồng
IX. Thời hạn: 30/6/2027
X. Không muốn dùng: ozone`,
    found: {
      problem: 'Nước thải nhuộm còn màu, cần công nghệ khử màu ít bùn.',
      product: 'vải dệt kim, sợi nhuộm',
      province: '79',
      budget: '5',
      budget_unit: 'billion',
      deadline: '2027-06-30',
      taxCode: '0312345678',
      present: 'Xử lý hoá lý, nước ra còn màu 150 Pt-Co.',
      targets: 'Độ màu dưới 50\nBùn giảm 40 %',
      powerKw: '120',
      notWanted: 'ozone',
    },
  },
  {
    name: 'an English letter about a need',
    kind: 'need',
    text: `Dear team,
We process cashew nuts in Binh Phuoc and the shells break when we crack them by hand.
We are looking for an automatic cracking line with less than 5 % broken kernels.
Our budget is 2.5 billion VND. It has to run by the end of 12/2027.
Contact: nuts@sample-cashew.example.vn`,
    found: {
      product: 'cashew nuts',
      budget: '2.5',
      budget_unit: 'billion',
      deadline: '2027-12-31',
      contact: 'nuts@sample-cashew.example.vn',
    },
  },
];

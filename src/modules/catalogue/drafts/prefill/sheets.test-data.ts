import type { RecordKind } from '../../submissions/schema.ts';
import type { Answers } from '../schema.ts';

/** A document as it may be sent, and what is to be read from it. */
export type Sheet = { name: string; kind: RecordKind; text: string; found: Answers };

export const SHEETS: Sheet[] = [
  {
    name: 'a numbered Vietnamese form',
    kind: 'technology',
    text: `PHIẾU THÔNG TIN CÔNG NGHỆ
1. Tên công nghệ: MÁY SẤY LÚA TẦNG SÔI ĐỐT TRẤU
2. Tóm tắt: Máy sấy lúa ướt từ 28 % xuống 14 % trong 8 giờ, dùng trấu làm nhiên liệu.
3. Mô tả công nghệ
Không khí nóng từ lò trấu được thổi qua lớp lúa dày 20 cm, hạt lúa luôn chuyển động nên khô đều và ít
gãy. Lò tự cấp trấu, một người trông được hai máy.
4. Ưu điểm:
- Tiết kiệm 30 % nhiên liệu so với lò than
- Tỷ lệ gạo nguyên tăng 5 %
5. Phạm vi ứng dụng: Nhà máy xay xát; hợp tác xã trồng lúa.
6. Thông số kỹ thuật
- Công suất: 30 tấn/mẻ
- Điện: 75 kW
- Diện tích: 400 m2
7. Nhân công vận hành: 3 người
8. Vốn đầu tư: 1,2 – 1,5 tỷ đồng
9. Giá chuyển giao: 850 triệu đồng
10. Mức độ sẵn sàng: TRL 9, đã vận hành
11. Sở hữu trí tuệ: Bằng độc quyền giải pháp hữu ích số 2-0002345
12. Tiêu chuẩn: TCVN 5926-1:2007, ISO 9001:2015
13. Đã ứng dụng tại:
Nhà máy gạo Thới Lai, Cần Thơ, 2023
14. Xuất xứ: Việt Nam
15. Đơn vị cung cấp: Công ty TNHH Cơ khí Mẫu
Địa chỉ: Quận Ninh Kiều, TP Cần Thơ. MST: 1801234567
Liên hệ: Ông An, ĐT 0292 3812 345, email: an@cokhimau.example.vn`,
    found: {
      title: 'Máy sấy lúa tầng sôi đốt trấu',
      summary: 'Máy sấy lúa ướt từ 28 % xuống 14 % trong 8 giờ, dùng trấu làm nhiên liệu.',
      description:
        'Không khí nóng từ lò trấu được thổi qua lớp lúa dày 20 cm, hạt lúa luôn chuyển động nên khô đều và ít gãy. Lò tự cấp trấu, một người trông được hai máy.',
      advantages: 'Tiết kiệm 30 % nhiên liệu so với lò than\nTỷ lệ gạo nguyên tăng 5 %',
      applications: 'Nhà máy xay xát\nhợp tác xã trồng lúa',
      specification: 'Công suất: 30 tấn/mẻ\nĐiện: 75 kW\nDiện tích: 400 m2',
      powerKw: '75',
      areaM2: '400',
      staff: '3',
      capital: '1,2–1,5',
      capital_unit: 'billion',
      price: '850 triệu',
      currency: 'VND',
      trl: '9',
      ip: 'Bằng độc quyền giải pháp hữu ích số 2-0002345',
      standards: 'TCVN 5926-1:2007\nISO 9001:2015',
      references: 'Nhà máy gạo Thới Lai, Cần Thơ, 2023',
      provider_name: 'Công ty TNHH Cơ khí Mẫu',
      provider_type: 'company',
      provider_country: 'VN',
      provider_province: '92',
      provider_taxCode: '1801234567',
      contact: '0292 3812 345',
    },
  },
  {
    name: 'an English sheet of a university',
    kind: 'technology',
    text: `Low-cost sensor for salinity in shrimp ponds

Abstract
A floating probe measures salinity every ten minutes and warns by text message. It costs a tenth of a laboratory instrument.

Background
Farmers measure by hand twice a day and miss sudden changes after rain.

Technology Description
The probe compares the conductivity of two electrodes coated with carbon. A small solar panel of 2 W is enough.

Advantages
• Ten times cheaper than existing probes
• Works 12 months without cleaning

Applications
• Shrimp and fish farming
• Irrigation canals

Patent Status
US 10,123,456 B2 granted

Development Stage: TRL 6
Price: USD 120-150
Contact: tech.transfer@sample-university.example.edu
Company: Sample University`,
    found: {
      title: 'Low-cost sensor for salinity in shrimp ponds',
      problem: 'Farmers measure by hand twice a day and miss sudden changes after rain.',
      advantages: 'Ten times cheaper than existing probes\nWorks 12 months without cleaning',
      applications: 'Shrimp and fish farming\nIrrigation canals',
      ip: 'US 10,123,456 B2 granted',
      trl: '6',
      price: '120–150',
      currency: 'USD',
      provider_name: 'Sample University',
      provider_type: 'university',
      contact: 'tech.transfer@sample-university.example.edu',
    },
  },
  {
    name: 'a table of two columns out of a DOCX',
    kind: 'technology',
    text: [
      'Tên công nghệ\tHầm biogas composite cho trại heo',
      'Lĩnh vực\tMôi trường',
      'Nguyên lý hoạt động\tPhân heo lên men kỵ khí trong hầm kín, khí sinh ra chạy máy phát điện.',
      'Mặt bằng\t120 m2',
      'Lượng nước\t5 m3/ngày',
      'Chi phí vận hành\t20 triệu đồng/năm',
      'Tình trạng pháp lý\tĐơn sáng chế 1-2022-04567',
      'Hình thức chuyển giao\tChuyển giao trọn gói kèm thiết bị, quyền sử dụng không độc quyền',
      'Xuất xứ\tHàn Quốc',
      'Điện thoại\t+84 912 345 678',
    ].join('\n'),
    found: {
      title: 'Hầm biogas composite cho trại heo',
      description: 'Phân heo lên men kỵ khí trong hầm kín, khí sinh ra chạy máy phát điện.',
      areaM2: '120',
      waterM3PerDay: '5',
      runningCost: '20',
      runningCost_unit: 'million',
      ip: 'Đơn sáng chế 1-2022-04567',
      forms: ['independent', 'equipment-sale'],
      rights: ['non-exclusive-use'],
      provider_country: 'KR',
      contact: '+84 912 345 678',
    },
  },
  {
    name: 'English with marks of a wiki',
    kind: 'technology',
    text: `# Cold plasma washer for vegetables

A table-top washer that removes pesticide residues without chemicals.

## How it works
Air is ionised between two plates and bubbled through the water.

## Specifications
- Throughput: 200 kg/h
- Power: 3.5 kW
- Footprint: 2 m2

## Benefits
Removes 90 % of residues compared with 40 % by tap water; uses no chemicals.

## Certifications
CE, HACCP

## In use at
Central kitchen, Osaka, 2022`,
    found: {
      title: 'Cold plasma washer for vegetables',
      summary: 'A table-top washer that removes pesticide residues without chemicals.',
      description: 'Air is ionised between two plates and bubbled through the water.',
      specification: 'Throughput: 200 kg/h\nPower: 3.5 kW\nFootprint: 2 m2',
      powerKw: '3.5',
      areaM2: '2',
      advantages: 'Removes 90 % of residues compared with 40 % by tap water\nuses no chemicals',
      references: 'Central kitchen, Osaka, 2022',
    },
  },
  {
    name: 'a leaflet without a heading',
    kind: 'technology',
    text: `Chế phẩm vi sinh xử lý đáy ao tôm
Chế phẩm gồm năm chủng vi khuẩn phân huỷ bùn hữu cơ ở đáy ao, giảm khí độc và mùi hôi.
Rải 2 kg cho 1.000 m2 mỗi tuần, sau ba tuần nước trong hơn và tôm ăn khoẻ hơn. Đã dùng ở 40 ao.
Gọi 0909 123 456 để đặt hàng.`,
    found: {
      title: 'Chế phẩm vi sinh xử lý đáy ao tôm',
      summary: 'Chế phẩm gồm năm chủng vi khuẩn phân huỷ bùn hữu cơ ở đáy ao, giảm khí độc và mùi hôi.',
      description:
        'Rải 2 kg cho 1.000 m2 mỗi tuần, sau ba tuần nước trong hơn và tôm ăn khoẻ hơn. Đã dùng ở 40 ao.',
      contact: '0909 123 456',
    },
  },
  {
    name: 'lines broken by a PDF',
    kind: 'technology',
    text: `CÔNG NGHỆ SẤY BƠM NHIỆT CHO TRÁI CÂY
TÓM TẮT
Hệ thống sấy bơm nhiệt giữ màu và vitamin của trái cây, tiêu thụ điện bằng một
phần ba so với điện trở.
HIỆU QUẢ KINH TẾ
Giảm 65 % điện so với sấy điện trở. Thời gian hoàn vốn 18 tháng.
THÔNG TIN LIÊN HỆ
Viện Cơ điện Mẫu, Hà Nội
Email: lienhe@vien-mau.example.vn`,
    found: {
      title: 'Công nghệ sấy bơm nhiệt cho trái cây',
      summary:
        'Hệ thống sấy bơm nhiệt giữ màu và vitamin của trái cây, tiêu thụ điện bằng một phần ba so với điện trở.',
      advantages: 'Giảm 65 % điện so với sấy điện trở\nThời gian hoàn vốn 18 tháng',
      provider_province: '01',
      provider_country: 'VN',
      contact: 'lienhe@vien-mau.example.vn',
    },
  },
];

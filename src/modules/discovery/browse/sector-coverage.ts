import type { Said } from '../../../kernel/errors.ts';
import type { Sector } from '../../../kernel/sectors.ts';

/** What each sector covers, in the words of those who work there. */
export const SECTOR_COVERAGE: Record<Sector, Said> = {
  agriculture: {
    vi: 'Giống cây trồng, vật nuôi; canh tác, tưới, bảo vệ cây, thú y; nông nghiệp thông minh.',
    en: 'Seed and breeds, growing, irrigation, plant protection, animal health, smart farming.',
  },
  fishery: {
    vi: 'Con giống, ao nuôi, lồng bè, thức ăn, bệnh tôm cá; tàu và nghề đánh bắt.',
    en: 'Hatcheries, ponds, cages, feed, diseases of shrimp and fish; boats and fishing.',
  },
  processing: {
    vi: 'Sấy, bảo quản lạnh, chế biến, đóng gói nông sản và thực phẩm sau thu hoạch.',
    en: 'Drying, cold storage, processing and packing of produce and food after harvest.',
  },
  mechanics: {
    vi: 'Đúc, hàn, gia công, khuôn mẫu, xử lý bề mặt; máy và rô-bốt trong xưởng.',
    en: 'Casting, welding, machining, moulds, surface treatment; machines and robots of the workshop.',
  },
  electronics: {
    vi: 'Linh kiện, cảm biến, đo lường, điều khiển; dây chuyền và nhà xưởng tự động.',
    en: 'Components, sensors, measuring, control; automatic lines and plants.',
  },
  ict: {
    vi: 'Phần mềm, dữ liệu, trí tuệ nhân tạo, mạng, an toàn thông tin, dịch vụ số.',
    en: 'Software, data, artificial intelligence, networks, security, digital services.',
  },
  construction: {
    vi: 'Vật liệu và kết cấu, nền móng, thi công; nhà ở và công trình tiết kiệm năng lượng.',
    en: 'Materials and structures, foundations, building methods; houses that save energy.',
  },
  transport: {
    vi: 'Đường, cầu, đường sắt, cảng; phương tiện và điều hành giao thông.',
    en: 'Roads, bridges, railways, ports; vehicles and the steering of traffic.',
  },
  energy: {
    vi: 'Điện mặt trời, gió, sinh khối; lưu trữ, lưới điện, tiết kiệm năng lượng.',
    en: 'Solar, wind and biomass power; storage, grids, saving of energy.',
  },
  materials: {
    vi: 'Kim loại, nhựa, gốm, hoá chất; sợi, dệt, nhuộm; vật liệu mới.',
    en: 'Metals, plastics, ceramics, chemicals; fibres, weaving and dyeing; new materials.',
  },
  health: {
    vi: 'Thiết bị y tế, chẩn đoán, thuốc, vắc xin, dược liệu; khám chữa bệnh từ xa.',
    en: 'Medical devices, diagnostics, medicines, vaccines, herbal medicine; care at a distance.',
  },
  environment: {
    vi: 'Nước thải, khí thải, chất thải rắn; tái chế và quan trắc môi trường.',
    en: 'Wastewater, exhaust air, solid waste; recycling and monitoring.',
  },
  climate: {
    vi: 'Dự báo và cảnh báo lũ, hạn, mặn, sạt lở; thích ứng và giảm phát thải.',
    en: 'Forecasts and warnings of flood, drought, salt and landslides; adapting, cutting emissions.',
  },
  resources: {
    vi: 'Nước ngầm, nước mặt, khoáng sản, đất, biển: khảo sát, khai thác, phục hồi.',
    en: 'Groundwater, surface water, minerals, soil and sea: survey, use and restoration.',
  },
};

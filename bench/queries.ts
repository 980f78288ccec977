/** What people type and tell; the English ones mean what the Vietnamese ones do. */
export const SHORT_VI = [
  'máy sấy lúa',
  'may say lua',
  'xử lý nước thải dệt nhuộm',
  'pin mặt trời',
  'phát hiện bệnh trên tôm',
  'rô-bốt hàn',
  'làm lạnh tiết kiệm điện',
  'phân loại rác',
  'đo độ mặn',
  'vắc xin',
];
export const SHORT_EN = [
  'rice dryer',
  'textile dyeing wastewater treatment',
  'solar cell',
  'shrimp disease detection',
  'welding robot',
  'energy saving refrigeration',
  'waste sorting',
  'salinity measurement',
  'vaccine',
  'water leak detection',
];

/** Other names of the codes, as tables spell them. */
export type Also = Readonly<Record<string, string>>;

export const SECTOR_WORDS: Also = {
  agriculture:
    'trồng trọt, chăn nuôi, lâm nghiệp, nông lâm nghiệp, nông nghiệp công nghệ cao, farming, forestry, ' +
    'livestock',
  fishery: 'thủy sản, nuôi trồng thuỷ sản, nuôi trồng thủy sản, fisheries, aquaculture, seafood',
  processing:
    'chế biến, bảo quản, thực phẩm, chế biến thực phẩm, chế biến nông sản, công nghệ thực phẩm, ' +
    'công nghệ sau thu hoạch, bảo quản chế biến, food, food processing',
  mechanics:
    'cơ khí, chế tạo, chế tạo máy, cơ khí chế tạo máy, máy móc thiết bị, mechanical engineering, ' +
    'machinery, manufacturing',
  electronics:
    'điện tử, tự động hoá, tự động hóa, điện điện tử, điện, bán dẫn, robot, automation, semiconductors',
  ict:
    'công nghệ thông tin, cntt, cntt tt, phần mềm, chuyển đổi số, viễn thông, trí tuệ nhân tạo, it, ' +
    'software, telecommunications, information technology',
  construction: 'vật liệu xây dựng, building',
  transport: 'giao thông vận tải, giao thông, vận tải, hạ tầng, logistics, transportation, infrastructure',
  energy: 'năng lượng tái tạo, năng lượng mới, tiết kiệm năng lượng, điện năng, renewable energy, power',
  materials:
    'vật liệu, vật liệu mới, hoá chất, hóa chất, hoá học, dệt may, da giày, nano, chemicals, chemistry, ' +
    'textiles, new materials',
  health:
    'y tế, y dược, dược, dược phẩm, y học, chăm sóc sức khoẻ, chăm sóc sức khỏe, thiết bị y tế, ' +
    'medicine, healthcare, pharmaceuticals, medical',
  environment:
    'môi trường, công nghệ môi trường, xử lý nước thải, xử lý chất thải, bảo vệ môi trường, ' +
    'environmental, waste treatment',
  climate: 'biến đổi khí hậu, thiên tai, phòng chống thiên tai, climate change, disaster',
  resources: 'tài nguyên, nước, khoáng sản, tài nguyên nước, khai khoáng, water, mining, minerals',
};
export const LEVEL_WORDS: Also = {
  'medium-advanced': 'khá, trung bình khá',
  advanced: 'hiện đại, cao',
  medium: 'medium',
  outdated: 'thấp',
};
export const SKILL_WORDS: Also = {
  untrained: 'phổ thông, không có nghề, chưa qua đào tạo, unskilled',
  worker: 'thợ, công nhân, sơ cấp, worker, operator',
  technician: 'kỹ thuật viên, trung cấp, cao đẳng',
  engineer: 'kỹ sư, cử nhân, đại học, engineer, graduate',
  postgraduate: 'thạc sĩ, tiến sĩ, sau đại học, phd, master',
};
export const LIST_WORDS: Also = {
  encouraged: 'khuyến khích, khuyến khích chuyển giao',
  restricted: 'hạn chế, hạn chế chuyển giao',
  prohibited: 'cấm, cấm chuyển giao',
};
export const FORM_WORDS: Also = {
  independent: 'độc lập, chuyển giao độc lập, hợp đồng độc lập, hợp đồng chuyển giao công nghệ',
  'investment-project': 'dự án đầu tư, trong dự án',
  'capital-contribution': 'góp vốn, góp vốn đầu tư, hợp tác góp vốn, liên doanh, joint venture',
  franchise: 'nhượng quyền',
  'ip-transfer': 'li xăng, licence, license, licensing, chuyển giao sở hữu trí tuệ, chuyển nhượng sáng chế',
  'equipment-sale': 'bán thiết bị, mua bán máy móc, mua bán thiết bị, máy móc thiết bị',
  other: 'khác',
};
export const MODE_WORDS: Also = {
  documents: 'tài liệu, chuyển giao tài liệu',
  training: 'tập huấn, đào tạo tập huấn',
  experts: 'chuyên gia, cử chuyên gia',
  other: 'khác',
};
export const OBJECT_WORDS: Also = {
  'know-how': 'bí quyết, bí quyết công nghệ',
  process: 'quy trình, quy trình công nghệ, phương án',
  design: 'giải pháp, bản vẽ, thiết kế, bản thiết kế',
  software: 'phần mềm',
  data: 'dữ liệu',
  equipment: 'máy móc, thiết bị, máy móc thiết bị',
};
export const RIGHT_WORDS: Also = {
  ownership: 'quyền sở hữu, chuyển nhượng',
  'exclusive-use': 'độc quyền, exclusive, exclusive licence, exclusive license',
  'non-exclusive-use': 'không độc quyền, non exclusive, non exclusive licence, non exclusive license',
};
export const TYPE_WORDS: Also = {
  company: 'doanh nghiệp, công ty, công ty cổ phần, công ty tnhh, firm, enterprise, business',
  institute: 'viện, viện nghiên cứu, trung tâm nghiên cứu, research institute, laboratory',
  university: 'trường, đại học, trường đại học, học viện, cao đẳng, college',
  cooperative: 'hợp tác xã, htx, co operative',
  intermediary: 'tổ chức trung gian, sàn giao dịch công nghệ, broker',
  'public-body': 'cơ quan nhà nước, sở, bộ, cơ quan quản lý, agency, government, public body',
};

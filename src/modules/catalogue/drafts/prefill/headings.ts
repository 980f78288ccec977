/** What a passage of a document tells of; `other` ends the passage before it and is left unread. */
export type Topic =
  | 'title'
  | 'summary'
  | 'description'
  | 'problem'
  | 'advantages'
  | 'applications'
  | 'specification'
  | 'readiness'
  | 'references'
  | 'price'
  | 'capital'
  | 'runningCost'
  | 'area'
  | 'power'
  | 'water'
  | 'staff'
  | 'skills'
  | 'inputs'
  | 'climate'
  | 'certificates'
  | 'transfer'
  | 'ip'
  | 'standards'
  | 'provider'
  | 'address'
  | 'origin'
  | 'taxCode'
  | 'contact'
  | 'product'
  | 'present'
  | 'targets'
  | 'constraints'
  | 'notWanted'
  | 'budget'
  | 'deadline'
  | 'other';

/** Headings of technology sheets and of needs, in both languages; "*" stands for more words. */
const HEADINGS: Record<Topic, string> = {
  title: `tên công nghệ*, tên giải pháp*, tên sản phẩm, tên quy trình, tên thiết bị, tên sáng chế, tên đề tài,
    technology name, name of technology, name of the technology, technology title, title, title of invention`,
  summary: `tóm tắt*, giới thiệu, giới thiệu chung, giới thiệu công nghệ, tổng quan, mô tả tóm tắt, mô tả ngắn,
    abstract, summary, executive summary, overview, brief description, at a glance, introduction, in brief`,
  description: `mô tả, mô tả công nghệ, mô tả chi tiết, mô tả quy trình, nội dung công nghệ, nội dung, nguyên lý,
    nguyên lý hoạt động, nguyên lý làm việc, quy trình, quy trình công nghệ, cách làm việc, cách thức hoạt động,
    description, technology description, technical description, detailed description, description of *,
    how it works, the technology, technology, the invention, the solution, our solution, solution`,
  problem: `vấn đề, vấn đề cần giải quyết, vấn đề giải quyết, vấn đề gặp phải, bối cảnh, tính cấp thiết,
    sự cần thiết, đặt vấn đề, nhu cầu, nội dung nhu cầu, mô tả nhu cầu, khó khăn, khó khăn hiện nay,
    background, problem, the problem, problem statement, challenge, the challenge, market need, need, the need`,
  advantages: `ưu điểm*, ưu thế, lợi thế*, tính ưu việt*, điểm mạnh, điểm nổi bật, hiệu quả, hiệu quả kinh tế,
    lợi ích, tính mới và ưu điểm, advantages*, benefits*, key benefits, key advantages, key features,
    competitive advantage*, value proposition, features and benefits`,
  applications: `phạm vi ứng dụng, phạm vi áp dụng, lĩnh vực ứng dụng, lĩnh vực áp dụng, ứng dụng, khả năng ứng dụng,
    đối tượng áp dụng, đối tượng sử dụng, đối tượng khách hàng, applications*, potential applications, application,
    application areas, uses, use cases, target market*, market applications, markets`,
  specification: `thông số, thông số kỹ thuật*, thông số kĩ thuật*, đặc tính kỹ thuật, đặc điểm kỹ thuật,
    chỉ tiêu kỹ thuật, các thông số*, specification, specifications, technical specification*, technical data,
    technical parameters, technical details, key figures`,
  readiness: `mức độ sẵn sàng*, mức sẵn sàng*, mức độ hoàn thiện*, mức độ phát triển*, giai đoạn phát triển, trl,
    technology readiness*, readiness*, stage of development, development stage, development status, maturity, current stage,
    status`,
  references: `đã ứng dụng*, đã triển khai*, đã chuyển giao*, nơi đã *, địa chỉ ứng dụng, tình hình ứng dụng,
    kết quả ứng dụng, khách hàng đã sử dụng, references, reference projects, reference installations, installations,
    case studies, in use at`,
  price: `giá, giá bán, giá chào, giá công nghệ, giá chuyển giao, giá tham khảo, giá thành, chi phí chuyển giao,
    phí chuyển giao, price, pricing, indicative price, licence fee, license fee, cost`,
  capital: `vốn đầu tư*, tổng mức đầu tư, kinh phí đầu tư, chi phí đầu tư*, suất đầu tư, capital, capital cost*,
    investment, investment cost, investment required, capex`,
  runningCost: `chi phí vận hành*, operating cost*, running cost*, opex`,
  area: `mặt bằng*, diện tích*, diện tích mặt bằng, area, floor area, footprint, space, space required`,
  power: `điện, điện năng*, công suất điện*, công suất lắp đặt, điện tiêu thụ, nguồn điện, power, electric power,
    power supply, power consumption, installed power, electricity`,
  water: `nước, nước cấp, lượng nước*, nhu cầu nước, water, water supply, water consumption, water demand`,
  staff: `nhân công*, nhân lực*, lao động*, số lao động, số công nhân*, staff, staffing, operators, labour, labor, personnel`,
  skills: `kỹ năng*, yêu cầu nhân lực, trình độ*, skills*, required skills, training required`,
  inputs: `nguyên liệu*, nguyên vật liệu*, nhiên liệu, vật tư*, raw materials*, inputs, feedstock, consumables`,
  climate: `điều kiện khí hậu*, điều kiện tự nhiên, điều kiện áp dụng, điều kiện môi trường, climate*, site conditions`,
  certificates: `giấy phép*, điều kiện pháp lý, permits*, licences required, licenses required`,
  transfer: `hình thức chuyển giao*, phương thức chuyển giao*, hình thức hợp tác, transfer*, form of transfer,
    licensing*, type of cooperation, collaboration sought, opportunity, partnering`,
  ip: `sở hữu trí tuệ*, quyền sở hữu trí tuệ*, bảo hộ*, tình trạng pháp lý*, văn bằng bảo hộ*, bằng sáng chế*,
    patent, patents, patent status, patent information, patent number*, ip, ip status, ip protection, ip rights,
    intellectual property*`,
  standards: `tiêu chuẩn*, quy chuẩn*, chứng nhận*, standards*, certification, certifications, compliance`,
  provider: `đơn vị*, bên cung cấp*, bên chào*, bên giao, nhà cung cấp*, chủ sở hữu*, cơ quan chủ trì,
    tổ chức*, doanh nghiệp, tên doanh nghiệp, tên đơn vị, công ty, bên tìm*, provider, owner, technology owner,
    developed by, company, company name, organisation, organization, institution, supplier, university`,
  address: `địa chỉ, địa điểm, trụ sở*, address, location, headquarters`,
  origin: `xuất xứ*, nước sản xuất, nguồn gốc*, quốc gia, origin, country, country of origin`,
  taxCode: `mã số thuế, mst, mã số doanh nghiệp, tax code, tax id`,
  contact: `liên hệ*, thông tin liên hệ*, người liên hệ*, đầu mối*, điện thoại*, số điện thoại, email, e-mail, hotline,
    contact*, contact us, for more information, phone, tel, telephone, website, web`,
  product: `sản phẩm, sản phẩm chính, sản phẩm của doanh nghiệp, ngành nghề*, product, products, main products, we make`,
  present: `hiện trạng*, thực trạng*, công nghệ hiện tại, công nghệ đang sử dụng, đang làm*, current situation,
    current process, present situation, current solution*, existing technology`,
  targets: `mục tiêu*, yêu cầu*, yêu cầu kỹ thuật, chỉ tiêu cần đạt*, kết quả mong muốn, kết quả cần đạt, targets*,
    requirements*, technical requirements, goals, objectives, expected results, expected outcome*`,
  constraints: `ràng buộc*, hạn chế, điều kiện ràng buộc, giới hạn, constraints*, limitations, boundary conditions`,
  notWanted: `không mong muốn*, không muốn*, cách không*, not wanted, out of scope, approaches not wanted,
    approaches not of interest`,
  budget: `ngân sách*, kinh phí, kinh phí dự kiến, số tiền*, budget*, funding, funding available`,
  deadline: `thời hạn*, thời gian cần*, cần trước ngày, tiến độ*, hạn chót, deadline*, timeline, needed by, time frame`,
  other: `tác giả*, nhóm tác giả, từ khoá*, từ khóa*, tài liệu*, hình ảnh*, ghi chú, ngày cập nhật, mã hồ sơ, lĩnh vực,
    inventors*, authors, keywords*, publications*, links, media, case number, docket*, date, posted, related *, images,
    team, about *, news, lead inventor, category, categories, sector, field`,
};

const exact = new Map<string, Topic>();
const openEnded: [string, Topic][] = [];
for (const [topic, list] of Object.entries(HEADINGS) as [Topic, string][])
  for (const words of list.split(',').map(w => w.trim().replace(/\s+/g, ' ')))
    if (words.endsWith('*')) {
      openEnded.push([words.slice(0, -1).trim(), topic]);
      exact.set(words.slice(0, -1).trim(), topic);
    } else exact.set(words, topic);
openEnded.sort((a, b) => b[0].length - a[0].length);

const MOST_WORDS = 8;
const LONGEST = 80;

/** The topic that a heading announces; `inline` says that its text follows on the same line. */
export function topicOf(heading: string, inline: boolean): Topic | undefined {
  if (heading.length > 2 * LONGEST) return undefined;
  const said = heading.normalize('NFC').toLowerCase().replace(/\([^)]*\)/g, ' ');
  const words = said.replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST || words.split(' ').length > MOST_WORDS) return undefined;
  const found = exact.get(words);
  if (found) return found;
  // A heading that goes on in free words stands alone, or has its text behind a colon.
  const open = openEnded.find(([start]) => words.startsWith(`${start} `));
  return open && (inline || words.split(' ').length <= open[0].split(' ').length + 3) ? open[1] : undefined;
}

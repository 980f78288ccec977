import type { Fault } from './faults.ts';
import { fieldWords } from './field-words.ts';
import type { CatalogueRecord } from './record-format.ts';
import { lineOf } from './text-format.ts';

export const titleOf = (record: CatalogueRecord) =>
  lineOf(record.kind === 'organisation' ? record.name : record.title, record.lang);

/** What no shape can say: rules of the law and of the catalogue that a well-formed record may still break. */
export function ruleFaults(record: CatalogueRecord): Fault[] {
  const faults: Fault[] = [];
  if (titleOf(record).length === 0) faults.push(noTitle(record.kind === 'organisation' ? 'name' : 'title'));
  if (record.kind !== 'technology') return faults;
  const { objects, listStatus } = record;
  if (objects && objects.length > 0 && objects.every(object => object === 'equipment'))
    faults.push(EQUIPMENT_ALONE);
  if (listStatus === 'prohibited') faults.push(PROHIBITED);
  return faults;
}

function noTitle(field: 'title' | 'name'): Fault {
  const words = fieldWords([field]);
  return { path: [field], said: { vi: `${words.vi} để trống.`, en: `${words.en} is empty.` } };
}

/** Law on Technology Transfer, Article 4: equipment is transferred only together with something else. */
const EQUIPMENT_ALONE: Fault = {
  path: ['objects'],
  said: {
    vi: 'Đối tượng chuyển giao (objects) chỉ có máy móc, thiết bị: bán máy không phải là chuyển giao công nghệ. Hãy thêm đối tượng đi cùng, ví dụ bí quyết hoặc quy trình (Luật Chuyển giao công nghệ, Điều 4).',
    en: 'Objects of the transfer (objects) names equipment alone: selling a machine is no technology transfer. Add what goes with it, such as know-how or a process (Law on Technology Transfer, Article 4).',
  },
};

/** Law on Technology Transfer, Article 11. */
const PROHIBITED: Fault = {
  path: ['listStatus'],
  said: {
    vi: 'Danh mục của Chính phủ (listStatus) ghi là công nghệ cấm chuyển giao: không được đăng (Luật Chuyển giao công nghệ, Điều 11).',
    en: 'Place on the lists (listStatus) says prohibited: such a technology can not be published (Law on Technology Transfer, Article 11).',
  },
};

import { type ActSentences, always } from '../../../platform/acts/index.ts';

/** What the history of a concept says; the thesaurus is everybody's to read. */
export const actSentences: ActSentences = {
  'thesaurus.add': { say: always('thêm khái niệm', 'added the concept'), open: true },
  'thesaurus.change': { say: always('sửa khái niệm', 'changed the concept'), open: true },
  'thesaurus.retire': { say: always('bỏ khái niệm', 'retired the concept'), open: true },
  'thesaurus.undo': { say: always('hoàn tác một thay đổi', 'undid a change'), open: true },
  'thesaurus.import': { say: always('sửa khái niệm theo một bảng', 'changed the concept by a table'), open: true },
};

import {
  type ActSentence,
  type ActSentences,
  always,
  type Facts,
  numberIn,
  textIn,
} from '../../platform/acts/index.ts';

/** Both kinds of record have the same history, each by its own noun. */
function ofRecord(kind: 'need' | 'technology', vi: string, en: string): ActSentences {
  const said = (verbVi: string, verbEn: string, more: Partial<ActSentence> = {}): ActSentence => ({
    say: always(`${verbVi} ${vi}`, `${verbEn} the ${en}`),
    open: true,
    ...more,
  });
  return {
    [`${kind}.publish`]: said('đăng', 'published'),
    [`${kind}.decline`]: said('trả lại', 'returned'),
    [`${kind}.hold`]: said('duyệt và chờ bổ sung', 'reviewed and asked to add to'),
    [`${kind}.withdraw`]: said('rút', 'withdrew', { bySender: true }),
    [`${kind}.take-down`]: said('gỡ', 'took down'),
    [`${kind}.mend`]: said('sửa và gửi lại', 'mended and sent again', { bySender: true }),
    [`${kind}.withdraw-consent`]: {
      say: always('rút lại một điều đã đồng ý', 'took back something that was agreed to'),
      bySender: true,
    },
  };
}

/** "thêm 12, đổi 3": counts of records, those of nothing left out. */
function counts(facts: Facts, names: readonly (readonly [name: string, vi: string, en: string])[]) {
  const told = names.filter(([name]) => numberIn(facts, name) > 0);
  const list = (at: 1 | 2) => told.map(one => `${one[at]} ${numberIn(facts, one[0])}`).join(', ');
  return { vi: list(1) === '' ? '' : ` (${list(1)})`, en: list(2) === '' ? '' : ` (${list(2)})` };
}

const COUNTS = [
  ['added', 'thêm', 'added'],
  ['changed', 'đổi', 'changed'],
  ['unchanged', 'giữ nguyên', 'unchanged'],
  ['rejected', 'để riêng', 'set aside'],
] as const;
const UNDONE = [
  ['withdrawn', 'rút', 'withdrawn'],
  ['restored', 'trả về bản trước', 'restored'],
  ['left', 'để nguyên', 'left'],
] as const;

const counted =
  (vi: string, en: string, names: Parameters<typeof counts>[1]): ActSentence['say'] =>
  facts => {
    const said = counts(facts, names);
    return { vi: vi + said.vi, en: en + said.en };
  };

/** What the history of records and of import runs says. */
export const actSentences: ActSentences = {
  'need.post': { say: always('gửi nhu cầu', 'posted the need'), open: true, bySender: true },
  'technology.offer': { say: always('chào công nghệ', 'offered the technology'), open: true, bySender: true },
  ...ofRecord('need', 'nhu cầu', 'need'),
  ...ofRecord('technology', 'công nghệ', 'technology'),
  'import.start': { say: always('gửi tệp lên', 'sent the file in') },
  'import.map': { say: always('ghép cột của tệp', 'mapped the columns') },
  'import.remap': { say: always('xin ghép lại cột của tệp', 'asked to map the columns again') },
  'import.run': { say: always('cho nhập tệp', 'had the file imported') },
  'import.discard': { say: always('bỏ tệp', 'discarded the file') },
  'import.fail': { say: always('dừng vì có lỗi', 'stopped at a fault') },
  'import.checked': { say: counted('xem trước tệp', 'looked the file through', COUNTS) },
  'import.finish': { say: counted('nhập xong tệp', 'finished the import', COUNTS) },
  'import.chunk': { say: always('nhập từ một tệp', 'imported from a file'), open: true },
  'import.undo': { say: counted('hoàn tác một lần nhập', 'undid an import', UNDONE), open: true },
  'import.withdraw-vanished': {
    say: facts => ({
      vi: `rút hồ sơ không còn ở nguồn${sourceIn(facts)}`,
      en: `withdrew what its source no longer tells of${sourceIn(facts)}`,
    }),
    open: true,
  },
  'record.hold': { say: always('nhận giữ hồ sơ', 'took the record into an account') },
  'record.confirm': {
    say: always('xác nhận hồ sơ vẫn còn đúng', 'confirmed that it is still right'),
    open: true,
    bySender: true,
  },
  'record.remind': { say: always('nhắc xác nhận hồ sơ', 'asked whether it is still right') },
  'record.expire': { say: always('để hồ sơ hết hạn', 'let the record expire'), open: true },
  'record.read-confidential': { say: always('đọc điều nói riêng', 'read what is said in confidence') },
  'translation.review': { say: always('duyệt bản dịch', 'reviewed the translation'), open: true },
  'webhook.add': { say: always('đặt một nơi nhận tin', 'added a receiver of news') },
  'webhook.remove': { say: always('bỏ một nơi nhận tin', 'removed a receiver of news') },
  'sample.load': { say: always('nạp hồ sơ mẫu', 'loaded it as a sample'), open: true },
};

const sourceIn = (facts: Facts) => (textIn(facts, 'source') === '' ? '' : ` (${textIn(facts, 'source')})`);

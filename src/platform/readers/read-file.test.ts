import { afterAll, describe, expect, test } from 'vitest';
import { makeDocx, makePdf, pdfText } from './document-maker.test-data.ts';
import { inspectTable, readTable } from './read-file.ts';
import { tempFiles } from './temp-file.test-data.ts';
import { makeXlsx, xlsxParts } from './xlsx-maker.test-data.ts';
import { makeZip, type Part } from './zip-maker.test-data.ts';

const files = tempFiles();
afterAll(files.remove);

const parts = xlsxParts({ sheets: [{ rows: [['Tên', 'Giá'], ['Máy sấy', 5]] }] });
const withSheet = (change: (part: Part) => Part) =>
  makeZip(parts.map(part => (part.name.endsWith('sheet1.xml') ? change(part) : part)));
const sheetXml = (content: string) => withSheet(part => ({ ...part, content }));
const mimetype = (type: string) => makeZip(
  [{ name: 'mimetype', content: type }, { name: 'content.xml', content: '' }],
);
const ole = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(name, 'utf16le')]);

describe('files that are no table', () => {
  test.each<[string, string | Buffer, string, RegExp]>([
    ['an old workbook', ole('Workbook'), 'kind', /\.xls\b/],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted', /mật khẩu/],
    [
      'a part with a password',
      makeZip([{ name: 'a', content: 'a', claims: { encrypted: true } }]),
      'encrypted',
      /mật khẩu/,
    ],
    ['LibreOffice', mimetype('application/vnd.oasis.opendocument.spreadsheet'), 'kind', /LibreOffice/],
    ['Numbers', makeZip([{ name: 'Index/CalculationEngine.iwa', content: '' }]), 'kind', /Numbers/],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', content: '' }]), 'kind', /\.xlsb/],
    ['a Word document', makeDocx(['a']), 'kind', /Word/],
    [
      'an archive with a workbook in it',
      makeZip([{ name: 'a.xlsx', content: makeXlsx({ sheets: [{ rows: [['a']] }] }) }]),
      'kind',
      /nén/,
    ],
    ['a PDF', makePdf([pdfText(['a'])]), 'kind', /PDF/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'kind', /ảnh/],
    ['a web page named .xls', '<html><table><tr><td>a</td></tr></table></html>', 'kind', /trang web/],
    ['NDJSON', '{"kind":"technology"}\n', 'ndjson', /NDJSON/],
    ['bytes', Buffer.from([1, 2, 3, 0, 5]), 'kind', /Không nhận ra/],
    ['nothing', '', 'empty', /không có gì/],
    ['half a workbook', makeXlsx({ sheets: [{ rows: [['a']] }] }).subarray(0, 300), 'broken', /hỏng/],
    [
      'a workbook without its sheet',
      makeZip(parts.filter(part => !part.name.endsWith('sheet1.xml'))),
      'broken',
      /hỏng/,
    ],
  ])('%s is named, with what to do', async (_, content, code, sentence) => {
    const outcome = await inspectTable(files.path(content));
    expect(outcome).toMatchObject(
      { ok: false, fault: { code, said: { vi: expect.stringMatching(sentence) } } },
    );
  });

  test('a file that is not there', async () => {
    expect(
      await inspectTable(`${files.path('')}-gone`),
    ).toMatchObject({ ok: false, fault: { code: 'missing' } });
  });
});

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
const inSheet = (xml: string) => `<worksheet><sheetData>${ROW}${xml}</sheetData></worksheet>`;
const HOSTILE: [string, Buffer, string][] = [
  ['a bomb that tells its size', sheetXml(inSheet(' '.repeat(30_000_000))), 'zip-bomb'],
  [
    'a bomb that lies about its size',
    withSheet(part => ({ ...part, content: inSheet(' '.repeat(30_000_000)), claims: { size: 500 } })),
    'broken',
  ],
  [
    'parts that claim more than anybody reads',
    withSheet(part => ({ ...part, claims: { size: 700_000_000, packed: 70_000_000 } })),
    'zip-bomb',
  ],
  ['too many parts', makeZip(parts, { entryCount: 3000 }), 'zip-bomb'],
  ['two parts of one name', makeZip([...parts, parts.at(-1)!]), 'broken'],
  [
    'a document type with entities',
    sheetXml(
      '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><worksheet>&d;</worksheet>',
    ),
    'doctype',
  ],
  [
    'an entity from nowhere',
    sheetXml(inSheet('<row r="2"><c r="A2" t="str"><v>&xxe;</v></c></row>')),
    'broken',
  ],
  ['an attribute without end', sheetXml(inSheet(`<row a="${'x'.repeat(3_000_000)}"/>`)), 'cell-too-long'],
  ['tags within tags', sheetXml(inSheet('<a>'.repeat(100_000))), 'broken'],
  ['a comment without end', sheetXml(inSheet(`<!--${'x '.repeat(1_500_000)}`)), 'cell-too-long'],
  ['columns without end', sheetXml(inSheet('<row r="2"><c r="XFD2"><v>1</v></c></row>')), 'too-large'],
  [
    'mergers over one another',
    makeXlsx({ sheets: [{ rows: [['a', 'b'], ['c', 'd']], merged: Array(99).fill('A1:XFD1048576') }] }),
    'broken',
  ],
  ['an unknown packing', withSheet(part => ({ ...part, claims: { method: 99 } })), 'broken'],
];

describe('hostile workbooks', () => {
  test.each(HOSTILE)('%s ends the reading with a sentence', async (_, content, code) => {
    const batches = await Array.fromAsync(readTable(files.path(content), { format: 'xlsx' }));
    expect(batches.at(-1)?.stopped).toMatchObject(
      { code, said: { vi: expect.any(String), en: expect.any(String) } },
    );
  });

  test('a hundred thousand empty rows are passed over', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 2}" ht="15"><c r="A${i + 2}" s="1"/></row>`,
    );
    const content = sheetXml(inSheet(`${rows.join('')}<row r="200000"><c r="A200000"><v>1</v></c></row>`));
    const batches = await Array.fromAsync(readTable(files.path(content), { format: 'xlsx' }));
    expect(batches.flatMap(batch => batch.rows.map(({ row }) => row))).toEqual([1, 200_000]);
  });

  test('a reader that is left in the middle ends, and the next one gets its turn', async () => {
    const csv = files.path('a,b\n'.repeat(100_000));
    for await (const _ of readTable(csv, { format: 'csv' })) break;
    const batches = await Array.fromAsync(readTable(csv, { format: 'csv' }));
    expect(batches.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(100_000);
    expect(batches.at(-1)).toMatchObject({ share: 1 });
  });
});

describe('inspecting a table', () => {
  test('a workbook: its sheets, headers, samples, and what is not what it seems', async () => {
    const outcome = await inspectTable(
      files.path(
        makeXlsx({
          sheets: [
            {
              name: 'Công nghệ',
              rows: [
                ['DANH MỤC'],
                ['Tên', 'Giá\n(triệu đồng)', 'Giá\n(triệu đồng)'],
                ['a', { raw: '<c r="REF"><f>1+1</f><v>2</v></c>' }],
                ['b', { raw: '<c r="REF"><f>1+2</f><v>3</v></c>' }],
                ['c', { raw: '<c r="REF" t="e"><v>#REF!</v></c>' }],
              ],
              merged: ['A1:C1', 'A3:A4'],
              hiddenRows: [4],
            },
            { name: 'Nháp', state: 'hidden', rows: [['x']] },
          ],
        }),
      ),
    );
    if (!outcome.ok) throw new Error(outcome.fault.said.en);
    expect(outcome.value.sheets).toMatchObject([
      {
        name: 'Công nghệ',
        hidden: false,
        headerRow: 2,
        headers: ['Tên', 'Giá (triệu đồng)', 'Giá (triệu đồng)'],
      },
      { name: 'Nháp', hidden: true, headerRow: null, headers: [], samples: [] },
    ]);
    expect(outcome.value.sheets[0]!.samples.map(({ row }) => row)).toEqual([3, 4, 5]);
    const sheet = 'Công nghệ';
    const header = 'Giá (triệu đồng)';
    expect(outcome.value.faults).toMatchObject([
      { code: 'duplicate-header', at: { sheet, row: 2, column: 'C', header } },
      { code: 'merged', at: { sheet, row: 3, column: 'A', header: 'Tên', range: 'A3:A4' } },
      { code: 'formula', at: { sheet, row: 3, column: 'B', header } },
      { code: 'hidden-rows', at: { sheet, row: 4 } },
      { code: 'cell-error', at: { sheet, row: 5, column: 'B', header } },
      { code: 'hidden-sheet', at: { sheet: 'Nháp' } },
      { code: 'no-header', at: { sheet: 'Nháp' } },
    ]);
  });

  test('a CSV file: its charset and delimiter', async () => {
    const old = files.path(Buffer.from('Tªn c«ng nghÖ;§¬n vÞ\nM¸y sÊy;ViÖn\n', 'latin1'));
    expect(await inspectTable(old)).toMatchObject({
      ok: true,
      value: {
        format: 'csv',
        charset: 'windows-1252',
        font: 'tcvn3',
        delimiter: ';',
        sheets: [
          {
            name: '',
            headerRow: 1,
            headers: ['Tên công nghệ', 'Đơn vị'],
            samples: [{ cells: ['Máy sấy', 'Viện'] }],
          },
        ],
        faults: [{ code: 'old-font' }],
      },
    });
  });

  test('what comes before an open quotation mark is still told', async () => {
    const outcome = await inspectTable(files.path('a,b\n1,2\n"3,4\n'));
    expect(outcome).toMatchObject({ ok: true, value: { faults: [{ code: 'quote', at: { row: 3 } }] } });
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import { makeDocx, makePdf, pdfText } from '../document-maker.test-data.ts';
import { readDocument } from '../read-file.ts';
import { tempFiles } from '../temp-file.test-data.ts';
import { makeXlsx } from '../xlsx-maker.test-data.ts';

const files = tempFiles();
afterAll(files.remove);

const oldWord = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1000),
  Buffer.from('WordDocument', 'utf16le'),
]);
const PASSWORD = `/Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4`;

describe('documents', () => {
  const packed = (text: string) => pdfText([text]);
  test.each<[string, string | Buffer, object]>([
    [
      'a PDF',
      makePdf([packed('Heat pump dryer for litchi'), packed('Second page')]),
      { format: 'pdf', text: 'Heat pump dryer for litchi\n\nSecond page', pages: 2, cut: false },
    ],
    [
      'a Word document',
      makeDocx(['Máy sấy vải thiều', 'R&D']),
      { format: 'docx', text: 'Máy sấy vải thiều\nR&D', cut: false },
    ],
    [
      'a table in Word',
      makeDocx(
        {
          xml: '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Giá</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5 tỷ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        },
      ),
      { text: 'Giá\t5 tỷ' },
    ],
    [
      'deleted words in Word',
      makeDocx(
        {
          xml: '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>mới</w:t><w:tab/><w:t>hơn</w:t></w:r></w:p>',
        },
      ),
      { text: 'mới\thơn' },
    ],
    ['a text', 'Máy sấy\r\n\r\n\r\n\r\nvải', { format: 'txt', text: 'Máy sấy\n\nvải', cut: false }],
    [
      'a text in an old font',
      Buffer.from('M¸y sÊy v¶i thiÒu b»ng b¬m nhiÖt', 'latin1'),
      { text: 'Máy sấy vải thiều bằng bơm nhiệt' },
    ],
    ['a long text', 'chữ '.repeat(100_000), { cut: true }],
  ])('%s', async (_, content, told) => {
    expect(await readDocument(files.path(content))).toMatchObject({ ok: true, value: told });
  });

  test.each<[string, string | Buffer, string]>([
    ['a scan', makePdf(['0 0 99 99 re f']), 'scanned'],
    [
      'a PDF with a password',
      makePdf(
        [packed('x')],
        {
          encrypt: `/Encrypt << ${PASSWORD} >> /ID [(a)(a)] `,
        },
      ),
      'encrypted',
    ],
    ['half a PDF', makePdf([packed('Heat pump dryer')]).subarray(0, 300), 'broken'],
    ['an old Word document', oldWord, 'kind'],
    ['a workbook', makeXlsx({ sheets: [{ rows: [['a']] }] }), 'kind'],
    ['a bomb in Word', makeDocx({ xml: '<w:p/>'.repeat(5_000_000) }), 'zip-bomb'],
    ['blanks', ' \n ', 'empty'],
  ])('%s is told', async (_, content, code) => {
    expect(await readDocument(files.path(content))).toMatchObject({ ok: false, fault: { code } });
  });
});

import { deflateSync } from 'node:zlib';
import { escapeXml } from './xlsx-maker.test-data.ts';
import { makeZip } from './zip-maker.test-data.ts';

/** A PDF with a page for each content stream; `packed` are streams already deflated. */
export function makePdf(pages: readonly (string | { packed: Buffer })[], { encrypt = '' } = {}): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ];
  for (const [i, page] of pages.entries()) {
    const data = typeof page === 'string' ? deflateSync(Buffer.from(page, 'latin1')) : page.packed;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return assemble(objects, encrypt);
}

function assemble(objects: readonly Buffer[], encrypt: string): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let offset = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(offset);
    parts.push(whole);
    offset += whole.length;
  }
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${encrypt}>>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Lines of text as a page shows them. */
export const pdfText = (lines: readonly string[]): string =>
  `BT /F1 12 Tf 50 800 Td ${lines.map(line => `(${line}) Tj 0 -15 Td`).join(' ')} ET`;

/** A Word document of paragraphs, or of the XML of its body. */
export function makeDocx(body: readonly string[] | { xml: string }): Buffer {
  const xml = 'xml' in body ? body.xml : body.map(
    text => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`,
  ).join('');
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${w}><w:body>${xml}</w:body></w:document>`,
    },
  ]);
}

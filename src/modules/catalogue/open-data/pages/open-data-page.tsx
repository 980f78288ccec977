import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { DatasetFile, Manifest } from '../open-data.ts';

type Props = { locale: Locale; manifest: Manifest; baseUrl: string };

export const filePath = ({ name, format }: Pick<DatasetFile, 'name' | 'format'>) => `/data/${name}.${format}`;

export function OpenDataPage({ locale, manifest, baseUrl }: Props) {
  const t = messages[locale];
  return (
    <article class="prose">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <h2>{t.files}</h2>
      <p>{t.filesText}</p>
      <Files locale={locale} manifest={manifest} />
      <p class="hint">
        {t.published(formatMoment(locale, new Date(manifest.publishedAt)))}{' '}
        {manifest.withheld > 0 && t.withheld(formatInteger(locale, manifest.withheld))}
      </p>
      <ul>
        <li>
          <a href="/data/manifest.json">{t.manifest}</a>
        </li>
        <li>
          <a href="/api/v1/record.schema.json">{t.schema}</a>
        </li>
        <li>
          <a href="/sitemap.xml">{t.sitemap}</a>
        </li>
      </ul>
      <h2>{t.api}</h2>
      <p>
        {t.apiText} <a href="/api/v1/openapi.json">{t.openapi}</a>
      </p>
      {examples(locale, baseUrl).map(({ title, command }) => (
        <figure key={title} class="example">
          <figcaption>{title}</figcaption>
          <pre tabIndex={0}>
            <code>{command}</code>
          </pre>
        </figure>
      ))}
      <h2>{t.limits}</h2>
      <p>{t.limitsText}</p>
      <h2>{t.terms}</h2>
      <p>{t.termsText}</p>
    </article>
  );
}

function Files({ locale, manifest }: { locale: Locale; manifest: Manifest }) {
  const t = messages[locale];
  const columns = [
    { key: 'file', label: t.dataset },
    { key: 'records', label: t.records, numeric: true },
    { key: 'size', label: t.size, numeric: true },
    { key: 'sha256', label: t.checksum },
  ];
  const rows = manifest.files.map(file => ({
    file: (
      <a href={filePath(file)} download>
        {t[file.name]}, {file.format.toUpperCase()}
      </a>
    ),
    records: formatInteger(locale, file.records),
    size: sizeWords(locale, file.bytes),
    sha256: <code title={file.sha256}>{file.sha256.slice(0, 12)}…</code>,
  }));
  return <DataTable locale={locale} caption={t.caption} columns={columns} rows={rows} />;
}

function sizeWords(locale: Locale, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${formatInteger(locale, kilobytes)} kB`
    : `${formatInteger(locale, Math.round(kilobytes / 1000))} MB`;
}

function examples(locale: Locale, baseUrl: string): { title: string; command: string }[] {
  const t = messages[locale].examples;
  const post = (path: string, body: object) =>
    `curl ${baseUrl}/api/v1${path} \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body)}'`;
  return [
    { title: t.search, command: `curl '${baseUrl}/api/v1/technologies?q=may+say+lua&limit=5'` },
    { title: t.match, command: post('/matches', { text: 'Lúa gặt về ướt, sấy không kịp, 30 tấn mỗi ngày' }) },
    { title: t.post, command: post('/needs', { problem: 'Ao tôm thiếu oxy về đêm', province: '96' }) },
  ];
}

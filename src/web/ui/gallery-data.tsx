import type { Locale } from '../../kernel/localised.ts';
import { Span } from './arch.tsx';
import { BarList } from './bar-list.tsx';
import { DataTable } from './data-table.tsx';
import { DefinitionList } from './definition-list.tsx';
import { Figures } from './figure-link.tsx';
import { Polled } from './live-target.tsx';
import { Progress } from './progress.tsx';
import { Steps } from './steps.tsx';
import { Country, Lead, OriginNote, Tag } from './text.tsx';

const SAY = {
  vi: {
    heading: 'Tháp sấy lúa tuần hoàn đốt trấu',
    lead: 'Sấy 10–15 tấn lúa mỗi mẻ bằng trấu, cho hợp tác xã từ 300 ha trở lên.',
    stages: ['Nhu cầu', 'Ghép', 'Trao đổi', 'Hợp đồng', 'Đăng ký'],
    deal: 'Tiến độ của vụ việc',
    country: 'Nước',
    home: 'Việt Nam',
    abroad: 'Nhật Bản',
    price: 'Giá tham khảo',
    priceText: '1,2–1,5 tỷ đồng',
    patent: 'Bằng sáng chế',
    technologies: 'công nghệ đang chào',
    definition: 'Hồ sơ đã công bố và còn hiệu lực.',
    value: 'giá trị hợp đồng đã đăng ký',
    contracts: 'Hợp đồng theo lĩnh vực',
    contractsSentence: 'Chế biến nông sản có nhiều hợp đồng nhất, gấp đôi năng lượng.',
    sectors: ['Bảo quản, chế biến nông sản, thực phẩm', 'Năng lượng', 'Y tế, dược'],
    number: 'Số hợp đồng',
    sector: 'Lĩnh vực',
    worth: 'Giá trị (tỷ đồng)',
    table: 'Xem dạng bảng',
    importing: 'Đang nhập hồ sơ công nghệ',
    steps: [
      ['Nói nhu cầu', 'Vài câu là đủ. Mất khoảng năm phút.'],
      ['Xem ghép nối', 'Mỗi kết quả nói rõ khớp ở đâu, thiếu ở đâu.'],
      ['Gặp bên cung cấp', 'Chúng tôi chuyển lời; hai bên tự thoả thuận.'],
    ],
  },
  en: {
    heading: 'Recirculating rice dryer fired with husk',
    lead: 'Dries 10–15 tonnes of paddy a batch on its own husk, for cooperatives from 300 ha.',
    stages: ['Need', 'Match', 'Talks', 'Contract', 'Registered'],
    deal: 'How far the deal has come',
    country: 'Country',
    home: 'Vietnam',
    abroad: 'Japan',
    price: 'Indicative price',
    priceText: '1.2–1.5 billion VND',
    patent: 'Patent',
    technologies: 'technologies on offer',
    definition: 'Published records that are still valid.',
    value: 'worth of registered contracts',
    contracts: 'Contracts by sector',
    contractsSentence: 'Food processing leads, with twice as many as energy.',
    sectors: ['Food preservation and processing', 'Energy', 'Health'],
    number: 'Contracts',
    sector: 'Sector',
    worth: 'Worth (billion VND)',
    table: 'See it as a table',
    importing: 'Importing technology records',
    steps: [
      ['Say what you need', 'A few sentences will do. It takes about five minutes.'],
      ['See the matches', 'Each says where it fits and where it does not.'],
      ['Meet the provider', 'We pass the word on; the two of you agree.'],
    ],
  },
} as const;

const COUNTS = [42, 21, 3];

/** A record page, figures, a chart and its table, and work in progress. */
export function GalleryData({ locale }: { locale: Locale }) {
  const t = SAY[locale];
  return (
    <>
      <h2>{t.heading}</h2>
      <Lead>{t.lead}</Lead>
      <p>
        <Tag>TRL 9</Tag> <Tag tone="green">TRL 9</Tag> <Tag tone="amber">TRL 9</Tag>{' '}
        <Tag tone="brick">TRL 9</Tag> <Tag tone="indigo">TRL 9</Tag> <Country name={t.abroad} abroad />{' '}
        <OriginNote locale={locale} origin="machine" language={t.abroad} stale />
      </p>
      <Span
        locale={locale}
        label={t.deal}
        stages={t.stages.map((label, i) => ({ label, state: i < 2 ? 'done' : i === 2 ? 'now' : 'ahead' }))}
      />
      <DefinitionList
        locale={locale}
        items={[
          { term: t.country, value: t.home },
          { term: t.price, value: t.priceText },
          { term: t.patent, value: undefined },
        ]}
      />
      <Steps items={t.steps.map(([title, text]) => ({ title, text }))} />
      <Figures
        figures={[
          {
            locale,
            href: '#f1',
            value: '7.264',
            label: t.technologies,
            definition: t.definition,
            date: '2026-11-22',
          },
          { locale, href: '#f2', value: t.priceText, label: t.value, definition: t.definition },
        ]}
      />
      <GalleryCounts locale={locale} />
      <Polled name="import" url="?poll">
        <Progress locale={locale} label={t.importing} done={5200} total={7264} rate={310} secondsLeft={7} />
      </Polled>
    </>
  );
}

function GalleryCounts({ locale }: { locale: Locale }) {
  const t = SAY[locale];
  return (
    <>
      <BarList
        title={t.contracts}
        sentence={t.contractsSentence}
        items={t.sectors.map((label, i) => ({
          label,
          value: COUNTS[i] ?? 0,
          words: `${COUNTS[i]}`,
          href: `#s${i}`,
        }))}
        table={{ label: t.table, href: '#table' }}
      />
      <DataTable
        locale={locale}
        caption={t.contracts}
        columns={[
          { key: 'sector', label: t.sector },
          { key: 'number', label: t.number, numeric: true, sortHref: '?sort=number', sorted: 'descending' },
          { key: 'worth', label: t.worth, numeric: true, sortHref: '?sort=worth' },
        ]}
        rows={t.sectors.map((sector, i) => ({
          sector,
          number: COUNTS[i],
          worth: i === 2 ? undefined : '7,59',
        }))}
        total={{ number: 66, worth: '15,18' }}
        exportHref="?csv"
      />
    </>
  );
}

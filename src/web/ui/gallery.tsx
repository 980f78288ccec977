import type { Locale } from '../../kernel/localised.ts';
import { Document } from './document.tsx';
import { EmptyState } from './empty-state.tsx';
import { Facets } from './facets.tsx';
import { Button } from './form.tsx';
import { GalleryData } from './gallery-data.tsx';
import { GalleryForm } from './gallery-forms.tsx';
import { SAMPLE } from './gallery-sample.ts';
import { Hero } from './hero.tsx';
import { Layout } from './layout.tsx';
import { LiveTarget } from './live-target.tsx';
import { MatchView } from './match-view.tsx';
import { Notice } from './notice.tsx';
import { Pagination } from './pagination.tsx';
import { ResultRow, Results } from './result-row.tsx';
import { SearchBox } from './search-box.tsx';

const SAY = {
  vi: {
    title: 'Bộ giao diện',
    dryer: 'máy sấy lúa',
    water: 'xử lý nước thải dệt nhuộm',
    found: '7.264 công nghệ',
    nothing: 'Chưa có công nghệ nào trả lời câu hỏi này',
    nothingText: 'Gửi nhu cầu của bạn: khi có công nghệ phù hợp, chúng tôi ghép và báo cho bạn.',
    post: 'Gửi nhu cầu',
    waiting: 'Hồ sơ đang chờ bên cung cấp trả lời trước ngày 22/11/2026.',
    refused: 'Tệp lớn hơn 10 MB. Hãy nén lại hoặc gửi từng phần.',
    done: 'Nhu cầu đã được gửi. Mã của bạn là NC-2026-0412.',
    info: 'Bạn đang xem bản tiếng Việt do máy dịch từ bản tiếng Anh.',
  },
  en: {
    title: 'Component gallery',
    dryer: 'rice dryer',
    water: 'textile waste water',
    found: '7,264 technologies',
    nothing: 'No technology answers this yet',
    nothingText: 'Post your need: when a technology that fits comes in, we match it and tell you.',
    post: 'Post a need',
    waiting: 'Waiting for the provider to answer before 22/11/2026.',
    refused: 'The file is larger than 10 MB. Compress it or send it in parts.',
    done: 'Your need is posted. Its number is NC-2026-0412.',
    info: 'You are reading a machine translation of the Vietnamese text.',
  },
} as const;

/** Every component with believable content, for looking at and for tests. Not part of the site. */
export function Gallery({ locale, assets }: { locale: Locale; assets?: { css: string; js: string } }) {
  const t = SAY[locale];
  return (
    <Document
      locale={locale}
      title={t.title}
      robots="noindex"
      assets={assets ?? { css: '/main.css', js: '/main.js' }}
    >
      <Layout
        locale={locale}
        path="/gallery"
        current="technologies"
        search={t.dryer}
        rail={<GalleryFacets locale={locale} />}
        work={[{ label: t.title, href: '#' }]}
        notice={
          <Notice locale={locale} kind="info">
            {t.info}
          </Notice>
        }
      >
        <Hero
          ends={{
            need: { figure: '773', label: t.water, href: '#3' },
            technology: { figure: '7.488', label: t.dryer, href: '#4' },
          }}
        >
          <SearchBox
            locale={locale}
            size="home"
            live
            value={t.dryer}
            hidden={{ sector: ['agriculture', 'energy'] }}
            examples={[
              { label: t.dryer, href: '#1' },
              { label: t.water, href: '#2' },
            ]}
          />
        </Hero>
        <GalleryResults locale={locale} />
        <Notice locale={locale} kind="waiting">
          {t.waiting}
        </Notice>
        <Notice locale={locale} kind="refused">
          {t.refused}
        </Notice>
        <Notice locale={locale} kind="done" announce>
          {t.done}
        </Notice>
        <EmptyState title={t.nothing} actions={<Button href="#post">{t.post}</Button>}>
          <p>{t.nothingText}</p>
        </EmptyState>
        <GalleryForm locale={locale} />
        <GalleryData locale={locale} />
      </Layout>
    </Document>
  );
}

function GalleryFacets({ locale }: { locale: Locale }) {
  const groups = SAMPLE[locale].facets.map((group, g) => ({
    name: `g${g}`,
    title: group.title,
    options: group.options.map(([label, count], i) => ({
      value: `${i}`,
      label,
      count,
      href: `?g${g}=${i}`,
      selected: g === 0 && i === 0,
    })),
    moreHref: `?more=${g}`,
  }));
  const applied = [
    { label: groups[0]?.options[0]?.label ?? '', removeHref: '?a' },
    { label: 'TRL 7–9', removeHref: '?b' },
  ];
  return <Facets locale={locale} groups={groups} applied={applied} clearHref="?" />;
}

function GalleryResults({ locale }: { locale: Locale }) {
  return (
    <LiveTarget name="results" said={SAY[locale].found}>
      <p>{SAY[locale].found}</p>
      <Results>
        {SAMPLE[locale].results.map(result => (
          <ResultRow key={result.href} {...result} />
        ))}
      </Results>
      <Results>
        {SAMPLE[locale].matches.map(match => (
          <MatchView key={match.href} locale={locale} {...match} />
        ))}
      </Results>
      <Pagination
        locale={locale}
        firstHref="?1"
        previousHref="?2"
        nextHref="?3"
        from={21}
        to={40}
        total={7264}
      />
    </LiveTarget>
  );
}

import { changeOf, gainOf, risingAndFalling } from '@jazylym/domain/report/compared';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Card } from '../card/card.tsx';
import { type TitleCompared, titlesCompared } from '../card/compared-rows.ts';
import { Table } from '../card/table.tsx';
import { sayChange } from '../say-change.ts';
import { TitleLink } from '../title-link.tsx';
import { sayGain } from './say-gain.ts';
import classes from './trends.module.css';

const MOST = 5;

/** Which titles gained and lost most against the same day of the last campaign, with both numbers. */
export function TrendsCard({ report, before }: { report: AcceptanceReport; before: AcceptanceReport }) {
  const { t, language } = useWords();
  const all = titlesCompared(report, before);
  const { rising, falling } = risingAndFalling(all, MOST);
  const title = t('overview.trends.title');
  const number = (value: number) => formatNumber(value, language);
  const sayShare = (one: TitleCompared): string => {
    const share = changeOf(one);
    return share === null ? '—' : sayChange(share, language);
  };
  return (
    <Card
      title={title}
      height={280}
      table={() => (
        <Table
          chart={title}
          heads={[
            t('overview.trends.publication'),
            t('overview.trends.before'),
            t('overview.trends.now'),
            t('overview.trends.gain'),
            '%',
          ]}
          rows={all
            .toSorted((one, other) => gainOf(other) - gainOf(one))
            .map((one) => ({
              key: one.key,
              name: one.title[language],
              cells: [number(one.before), number(one.now), sayGain(gainOf(one), language), sayShare(one)],
            }))}
        />
      )}
    >
      <p className={classes.note}>{t('overview.trends.note')}</p>
      <Titles heading={t('overview.trends.rising')} titles={rising} way="up" />
      <Titles heading={t('overview.trends.falling')} titles={falling} way="down" />
    </Card>
  );
}

interface TitlesProps {
  heading: string;
  titles: readonly TitleCompared[];
  way: 'up' | 'down';
}

/** A few titles, each with its difference and both numbers that it is of. */
function Titles({ heading, titles, way }: TitlesProps) {
  const { t, language } = useWords();
  return (
    <>
      <h3 className={classes.heading}>
        <span aria-hidden className={classes[way]}>
          {way === 'up' ? '▲' : '▼'}
        </span>{' '}
        {heading}
      </h3>
      {titles.length === 0 ? (
        <p className={classes.note}>{t('overview.trends.none')}</p>
      ) : (
        <ul className={classes.titles}>
          {titles.map((one) => (
            <li key={one.key} className={classes.title}>
              <TitleLink index={one.publicationIndex}>{one.title[language]}</TitleLink>
              <span className={classes.pair}>
                {formatNumber(one.before, language)} → {formatNumber(one.now, language)}
              </span>
              <span className={`${classes.gain} ${classes[way]}`}>{sayGain(gainOf(one), language)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import type { TitleReport } from '@jazylym/domain/report/title';
import { useWords } from '@jazylym/front/language';
import { formatDate, formatMonth, formatNumber } from '@jazylym/i18n/format';
import { Freshness } from '../../freshness.tsx';
import reportClasses from '../../report.module.css';
import classes from './title.module.css';

interface Props {
  title: TitleReport;
  asOf: string;
  /** When it came, by this browser's clock, in milliseconds. */
  cameAt: number;
  failing: boolean;
}

/** What the title is called, whose it is, how it comes, and until when it is accepted next. */
export function TitleHead({ title, asOf, cameAt, failing }: Props) {
  const { t, language } = useWords();
  const { conditions, deadline } = title;
  const facts = [
    t('titles.one.index', { index: title.publicationIndex }),
    title.publisherName,
    t(`titles.one.kind.${title.kind}`),
    ...(conditions === null
      ? []
      : [
          t(`titles.one.system.${conditions.distributionSystem}`),
          t('titles.one.issues', { issues: formatNumber(conditions.issuesPerYear, language) }),
          t('titles.one.terms', { least: conditions.minimumMonths, most: conditions.maximumMonths }),
        ]),
  ];
  return (
    <div>
      <div className={reportClasses.head}>
        <h1 className={reportClasses.title}>{title.title[language]}</h1>
        <Freshness report={{ asOf }} cameAt={cameAt} failing={failing} />
      </div>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={classes.deadline}>
        {conditions === null
          ? t('titles.one.outside')
          : deadline === null
            ? t('titles.one.closed')
            : t('titles.one.deadline', {
                month: formatMonth(deadline.startMonth, language),
                day: formatDate(deadline.closesOn, language),
              })}
      </p>
    </div>
  );
}

import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { TermMonths } from '@jazylym/domain/catalogue/catalogue';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { useWords } from '@jazylym/front/language';
import type { CounterState } from '../counter/use-counter.ts';
import type { Lines } from '../counter/use-lines.ts';
import type { Reckoning } from '../draft/reckon.ts';
import { LineNotes } from './line-notes.tsx';
import classes from './lines.module.css';
import { MonthGrid } from './month-grid.tsx';
import { PriceExplained } from './price-explained.tsx';
import { RemoveLine } from './remove-line.tsx';
import { SetsField } from './sets-field.tsx';
import { TermsChoice } from './terms-choice.tsx';
import { WhyMonth } from './why-month.tsx';

interface Props {
  reckoning: Reckoning;
  counter: CounterState;
  lines: Lines;
  facts: QuoteFacts;
}

/** The line that is being changed: the title's conditions, its months, term and sets, and a price that explains itself. */
export function OpenLine({ reckoning, counter, lines, facts }: Props) {
  const { place, own, locked, troubles } = counter;
  const { line, onOffer, offer } = reckoning;
  const change = (patch: Partial<typeof line>) => lines.change(line.id, patch);
  const trouble = troubles.lines[line.id];
  return (
    <article className={classes.open}>
      <Title entry={onOffer?.entry ?? null} publicationIndex={line.publicationIndex}>
        <RemoveLine reckoning={reckoning} lines={lines} locked={locked} />
      </Title>
      <LineNotes reckoning={reckoning} counter={counter} lines={lines} />
      {onOffer && offer?.change !== 'remove' && (
        <>
          <MonthGrid reckoning={reckoning} facts={facts} locked={locked} onChange={change} />
          <WhyMonth onOffer={onOffer} />
          <TermsChoice
            onOffer={onOffer}
            months={reckoning.months}
            zone={(place ?? own)?.zone ?? 'city'}
            locked={locked}
            onChange={(months) => change({ months: TermMonths.parse(months) })}
          />
          <div className={classes.foot}>
            <SetsField
              value={line.sets}
              onChange={(sets) => change({ sets })}
              locked={locked}
              isWrong={trouble !== undefined && 'mend' in trouble}
            />
            <PriceExplained reckoning={reckoning} isPlaced={Boolean(place)} />
          </div>
        </>
      )}
    </article>
  );
}

interface TitleProps {
  entry: CatalogueEntry | null;
  publicationIndex: string;
  children: React.ReactNode;
}

function Title({ entry, publicationIndex, children }: TitleProps) {
  const { t, language } = useWords();
  const facts = entry && [
    entry.publisherName,
    t(`counter.publication.${entry.kind}`),
    t('counter.publication.issuesPerYear', { count: entry.issuesPerYear }),
    t(`counter.publication.${entry.distributionSystem}`),
    entry.editorialPhone,
    entry.isDemo ? t('counter.publication.demo') : null,
  ];
  return (
    <header className={classes.head}>
      <span className={classes.index}>{publicationIndex}</span>
      <strong>{entry?.title[language]}</strong>
      {children}
      {facts && <span className={classes.note}>{facts.filter(Boolean).join(' · ')}</span>}
    </header>
  );
}

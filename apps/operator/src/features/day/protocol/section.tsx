import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { type ReactNode, useState } from 'react';
import classes from './protocol.module.css';

export type SectionName =
  | 'byPublication'
  | 'byCollector'
  | 'bySettled'
  | 'reversals'
  | 'corrections'
  | 'invoices'
  | 'numbers'
  | 'cash'
  | 'collectors'
  | 'abonements';

interface Props {
  name: SectionName;
  /** How much there is in it; with nothing it says so and does not open. */
  count: number;
  /** Whether it is open from the beginning. */
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of the protocol that folds. What is in it is made only once it is open: a campaign day holds hundreds. */
export function Section({ name, count, isOpen = false, children }: Props) {
  const { t, language } = useWords();
  const [isShown, setShown] = useState(isOpen);
  if (count === 0)
    return (
      <p className={classes.nothing} data-section={name}>
        <strong>{t(`day.sheet.section.${name}`)}</strong> <span>{t('day.sheet.none')}</span>
      </p>
    );
  return (
    <details
      className={classes.section}
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
      data-section={name}
    >
      <summary className={classes.summary}>
        <h3>{t(`day.sheet.section.${name}`)}</h3>
        <span className={classes.count}>{formatNumber(count, language)}</span>
      </summary>
      {isShown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
        <section className={classes.inside} tabIndex={0} aria-label={t(`day.sheet.section.${name}`)}>
          {children}
        </section>
      )}
    </details>
  );
}

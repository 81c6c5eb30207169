import type { Collector } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import classes from './panel.module.css';

/** An entry for who does not keep it. */
export function CollectorFacts({ collector: { channel, round, activeFrom, activeTo } }: { collector: Collector }) {
  const { t, language } = useWords();
  return (
    <dl className={classes.facts}>
      <dt>{t('collectors.field.channel')}</dt>
      <dd>{t(`collectors.kind.${channel}`)}</dd>
      <dt>{t('collectors.field.round')}</dt>
      <dd>{round || t('collectors.noRound')}</dd>
      <dt>{t('collectors.field.activeFrom')}</dt>
      <dd>{formatShortDate(activeFrom, language)}</dd>
      {activeTo !== null && (
        <>
          <dt>{t('collectors.field.activeTo')}</dt>
          <dd>{formatShortDate(activeTo, language)}</dd>
        </>
      )}
    </dl>
  );
}

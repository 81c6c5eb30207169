import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import classes from './tiles.module.css';

interface Props {
  now: number;
  before: number;
  /** `before` as it is read. */
  wording: string;
}

/** More or less than in the campaign before by the same day: an arrow as well as a colour, and words for those who see neither. */
export function Change({ now, before, wording }: Props) {
  const { t, language } = useWords();
  const share = before === 0 ? null : (now - before) / before;
  const size = share === null ? '' : formatPercent(Math.abs(share), language);
  return (
    <>
      {share !== null && (
        <span className={share < 0 ? classes.less : classes.more}>
          <span aria-hidden>
            {share < 0 ? '▼' : '▲'} {size}
          </span>
          <span className={classes.spoken}>
            {share < 0 ? t('report.compared.down', { share: size }) : t('report.compared.up', { share: size })}
          </span>
        </span>
      )}
      <span>{t('report.compared.before', { value: wording })}</span>
    </>
  );
}

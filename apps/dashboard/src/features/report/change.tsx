import { changeOf } from '@jazylym/domain/report/compared';
import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { sayChange } from './say-change.ts';
import classes from './tiles.module.css';

interface Props {
  now: number;
  before: number;
  /** `before` as it is read. */
  wording: string;
}

/** More or less than in the campaign before by the same day, and what it was then. */
export function Change({ now, before, wording }: Props) {
  const { t } = useWords();
  return (
    <>
      <ChangeMark now={now} before={before} />
      <span>{t('report.compared.before', { value: wording })}</span>
    </>
  );
}

/** An arrow and a sign as well as a colour, and words for those who see neither; nothing where there was nothing to compare with. */
function ChangeMark({ now, before }: Omit<Props, 'wording'>) {
  const { t, language } = useWords();
  const share = changeOf({ now, before });
  if (share === null) return null;
  const size = formatPercent(Math.abs(share), language);
  const way = Math.abs(share) < 0.005 ? 'same' : share < 0 ? 'down' : 'up';
  const spoken = way === 'same' ? t('overview.same') : t(`report.compared.${way}`, { share: size });
  return (
    <span className={way === 'same' ? undefined : way === 'down' ? classes.less : classes.more}>
      <span aria-hidden>{sayChange(share, language)}</span>
      <span className={classes.spoken}>{spoken}</span>
    </span>
  );
}

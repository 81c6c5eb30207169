import { useWords } from '@jazylym/front/language';
import classes from '../card/map.module.css';

/** From little to much, and from less to more. */
const MUCH = ['1', '2', '3', '4', '5'];
const CHANGED = ['down3', 'down2', 'down1', 'same', 'up1', 'up2', 'up3'];

/** What the shades mean. */
export function MapScale({ isChange }: { isChange: boolean }) {
  const { t } = useWords();
  return (
    <p className={classes.scale}>
      {isChange ? `▼ ${t('report.mapScale.less')}` : t('report.mapScale.less')}
      {(isChange ? CHANGED : MUCH).map((shade) => (
        <span key={shade} className={classes.shade} data-step={shade} />
      ))}
      {isChange ? `▲ ${t('report.mapScale.more')}` : t('report.mapScale.more')}
    </p>
  );
}

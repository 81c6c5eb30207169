import { useWords } from '@jazylym/front/language';
import { formatMoment } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import list from '../afterwards/list.module.css';
import classes from './left.module.css';
import type { LeftLine } from './use-marks.ts';

interface Props {
  line: LeftLine;
  isMarked: boolean;
  onMark: () => void;
}

/** One abonement that is still at the counter: since when, whose, which title, its number and how far it has come. */
export function LeftRow({ line, isMarked, onMark }: Props) {
  const { t, language } = useWords();
  const { id, number, name, title, acceptedAt, isPrinted } = line;
  return (
    <li className={classes.row} data-marked={isMarked}>
      <label className={classes.mark}>
        <input
          type="checkbox"
          className={classes.box}
          data-row={id}
          checked={isMarked}
          onChange={onMark}
          aria-label={t('abonement.left.mark', { number, name })}
        />
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.detail}>{title[language]}</span>
        <span className={classes.detail}>№ {number}</span>
        <time className={classes.detail} dateTime={acceptedAt}>
          {formatMoment(acceptedAt, language)}
        </time>
        <span className={classes.stage}>{t(`abonement.stage.${isPrinted ? 'printed' : 'registered'}`)}</span>
      </label>
      <Link
        to="/abonement/$id"
        params={{ id }}
        className={list.open ?? ''}
        aria-label={t('abonement.left.openNumber', { number })}
      >
        {t('abonement.left.open')}
      </Link>
    </li>
  );
}

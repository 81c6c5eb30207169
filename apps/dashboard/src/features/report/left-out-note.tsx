import type { LeftOut } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import classes from './report.module.css';

/** Says which cards are empty because too much was chosen at once, and what to choose instead; nothing where none is. */
export function LeftOutNote({ parts }: { parts: LeftOut }) {
  const { t } = useWords();
  if (parts.length === 0) return null;
  return (
    <p className={classes.behind} role="status">
      {t('report.leftOut.said', { parts: parts.map((part) => t(`report.leftOut.${part}`)).join(', ') })}
    </p>
  );
}

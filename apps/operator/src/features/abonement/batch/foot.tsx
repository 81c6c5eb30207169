import { MOST_CARDS } from '@jazylym/domain/abonement/card';
import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import { useWords } from '@jazylym/front/language';
import { explainBatchHint } from '@jazylym/i18n/abonement/batch/explain-card';
import { signedMoney, signedNumber } from '@jazylym/i18n/day/signed';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Anchor, Button } from '@mantine/core';
import classes from './foot.module.css';
import { Pair } from './pair.tsx';
import type { Accepting } from './use-accepting.ts';
import type { SheetState } from './use-sheet.ts';

const KEYS = [
  ['Enter', 'next'],
  ['Ctrl+D', 'repeat'],
  ['↑ ↓', 'move'],
  ['Ctrl+Del', 'remove'],
] as const;

/** Always in sight: how what is keyed in stands against the report, where a difference likely lies, and what is next. */
export function Foot({ grid, decided, accepting }: { grid: SheetState; decided: BatchDecision; accepting: Accepting }) {
  const { t, language } = useWords();
  const { count, sum, agreement, problems } = decided;
  const { control, countDifference, sumDifference, hints, differing } = agreement;
  // The row that is being typed is not wrong for not being full yet.
  const isTyped = (id: string) => id === grid.cell.id && !grid.left.has(id) && !accepting.isTried;
  const wrong = new Set(problems.flatMap(({ cardId }) => (isTyped(cardId) ? [] : cardId))).size;
  const { undoable } = grid;
  const wording = { t, language, branchName: (code: string) => code };
  return (
    <footer className={classes.foot}>
      <dl className={classes.pairs}>
        <Pair
          name="cards"
          label={t('batch.foot.cards')}
          entered={formatNumber(count, language)}
          control={control && formatNumber(control.count, language)}
          difference={countDifference === null ? null : signedNumber(countDifference, language)}
          isEqual={countDifference === 0}
        />
        <Pair
          name="sum"
          label={t('batch.foot.sum')}
          entered={formatMoney(sum, language)}
          control={control && formatMoney(control.sum, language)}
          difference={sumDifference === null ? null : signedMoney(sumDifference, language)}
          isEqual={sumDifference === 0}
        />
      </dl>
      <div className={classes.tells}>
        {agreement.agrees && <p className={classes.agrees}>{t('batch.foot.agrees')}</p>}
        <div className={classes.news} role="status">
          {accepting.said !== null && <p className={classes.wrong}>{accepting.said}</p>}
          {undoable !== null && (
            <p>
              {t(`batch.${undoable.said.done}`, { ...undoable.said, most: MOST_CARDS })}{' '}
              <Anchor component="button" type="button" onClick={grid.undo} data-undo>
                {t('batch.undo')} <Key>Ctrl+Z</Key>
              </Anchor>
            </p>
          )}
        </div>
        {wrong > 0 && accepting.said === null && <p>{t('batch.foot.wrong', { count: wrong })}</p>}
        {differing.length > 0 && <p>{t('batch.foot.differing', { rows: rowsOf(differing) })}</p>}
        {hints.length > 0 && wrong === 0 && (
          <p data-hints>
            {t('batch.foot.where')}: {hints.map((hint) => explainBatchHint(hint, wording)).join('; ')}
          </p>
        )}
        {count >= MOST_CARDS && <p>{t('batch.full', { most: MOST_CARDS })}</p>}
      </div>
      <div className={classes.act}>
        <Button
          size="md"
          loading={accepting.isBusy}
          rightSection={<Key>F9</Key>}
          onClick={() => void accepting.accept()}
          data-accept
        >
          {t('batch.accept')}
        </Button>
        <ul className={classes.keys} aria-label={t('counter.keys.title')}>
          {KEYS.map(([key, word]) => (
            <li key={key}>
              <Key>{key}</Key> {t(`batch.keys.${word}`)}
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** As many rows as a line holds. */
const MOST_ROWS = 12;
const rowsOf = (rows: readonly number[]): string =>
  `${rows.slice(0, MOST_ROWS).join(', ')}${rows.length > MOST_ROWS ? ' …' : ''}`;

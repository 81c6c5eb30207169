import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { moveAmongRows } from '../../abonement/afterwards/row-keys.ts';
import own from './cards.module.css';
import type { Scanned } from './scan.ts';

interface Props {
  odd: readonly Scanned[];
  onRemove: (number: string) => void;
}

/** Scanned cards that are not of this day or whose abonement was reversed: each is taken off by its button or by Delete, whenever it was scanned. */
export function OddScans({ odd, onRemove }: Props) {
  const { t } = useWords();
  if (odd.length === 0) return null;
  return (
    <section className={own.odd} aria-labelledby="odd-scans" data-odd={odd.length}>
      <h3 id="odd-scans" className={own.oddTitle}>
        {t('day.count.cards.odd', { count: odd.length })}
      </h3>
      <ul>
        {odd.map(({ number, outcome }) => (
          <li key={number}>
            <span>
              <strong>{number}</strong> ·{' '}
              {t(`day.count.cards.oddOf.${outcome === 'reversed' ? 'reversed' : 'foreign'}`)}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('day.count.cards.removeOf', { number })}
              rightSection={<Key>Del</Key>}
              data-row={number}
              onClick={() => onRemove(number)}
              onKeyDown={(event) => {
                moveAmongRows(event);
                if (event.key !== 'Delete' || event.repeat) return;
                event.preventDefault();
                onRemove(number);
              }}
            >
              {t('day.count.cards.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

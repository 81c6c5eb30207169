import type { DayHealth } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber, formatShortDate } from '@jazylym/i18n/format';
import tiles from '../report/tiles.module.css';
import { Tile } from '../report/tiles.tsx';
import { summaryOf } from './health-rows.ts';
import { useDaysSearch } from './use-days-search.ts';

/** What one sees at once: who did not certify yesterday, who earlier, how much money nobody has signed for, what differed. */
export function HealthTiles({ health }: { health: DayHealth }) {
  const { t, language } = useWords();
  const [{ branch }] = useDaysSearch();
  const { facilities, certified, notCertified, older, oldest, days, takings, differences } = summaryOf(health, branch);
  const number = (count: number) => formatNumber(count, language);
  return (
    <dl className={tiles.tiles}>
      <Tile name={t('above.tile.yesterday')} value={number(notCertified)}>
        {t('above.tile.yesterdayOf', { facilities: number(facilities), certified: number(certified) })}
      </Tile>
      <Tile name={t('above.tile.older')} value={number(older)}>
        {older > 0 && oldest !== null
          ? t('above.tile.olderDays', { day: formatShortDate(oldest, language) })
          : t('above.tile.noneOlder')}
      </Tile>
      <Tile name={t('above.tile.takings')} value={formatMoney(takings, language)}>
        {t('above.tile.takingsOf', { days: number(days) })}
      </Tile>
      <Tile name={t('above.tile.differences')} value={number(differences.count)}>
        {differences.count === 0
          ? t('above.tile.noDifferences')
          : t('above.tile.differencesOf', {
              short: formatMoney(differences.short, language),
              over: formatMoney(differences.over, language),
              cards: number(differences.cards),
            })}
      </Tile>
    </dl>
  );
}

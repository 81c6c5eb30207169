import { useWords } from '@jazylym/front/language';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Skeleton } from '@mantine/core';
import cardClasses from './card/card.module.css';
import tilesClasses from './tiles.module.css';

/** The page's own shape while the figures are on their way. */
export function PageSkeleton() {
  const { t } = useWords();
  return (
    <>
      <div className={tilesClasses.tiles}>
        {['sets', 'abonements', 'amount', 'term', 'awaiting'].map((name) => (
          <div key={name} className={tilesClasses.tile}>
            <Skeleton height={14} width="50%" mb={10} />
            <Skeleton height={28} width="75%" />
          </div>
        ))}
      </div>
      <div className={cardClasses.cards}>
        {['publications', 'branches', 'days'].map((name) => (
          <div key={name} className={cardClasses.card}>
            <SkeletonLines lines={10} label={t('shell.loading')} />
          </div>
        ))}
      </div>
    </>
  );
}

import { useWords } from '@jazylym/front/language';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { useClerk } from '../../../app/clerk.ts';
import classes from './batch.module.css';
import type { Standing } from './use-saving.ts';
import { useTake } from './use-take.ts';

/** Where what is typed lies now; where somebody else holds the batch, who, and the way to take it over; where it was accepted, the way to it. */
export function StandingLine({ standing, draftId }: { standing: Standing; draftId: string }) {
  const { t } = useWords();
  const { displayName } = useClerk();
  const take = useTake(draftId);
  const show = () => void queryClient.invalidateQueries({ queryKey: trpc.abonement.batch.queryKey() });
  const words = () => {
    if (standing.state === 'gone') return t('batch.rejection.noSuchDraft');
    if (standing.state === 'accepted') return t('batch.acceptedElsewhere');
    if (standing.state !== 'elsewhere') return t(`batch.${standing.state}`);
    return standing.name === displayName ? t('batch.elsewhereMine') : t('batch.elsewhere', { name: standing.name });
  };
  return (
    <div className={classes.standing} data-standing={standing.state} role="status">
      <span>{words()}</span>
      {standing.state === 'accepted' && (
        <Button size="xs" onClick={show} data-show-accepted>
          {t('batch.showAccepted')}
        </Button>
      )}
      {standing.state === 'elsewhere' && (
        <Button size="xs" loading={take.isPending} onClick={take.take}>
          {t('batch.take')}
        </Button>
      )}
    </div>
  );
}

import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Alert, Button } from '@mantine/core';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../accepted/back-button.tsx';
import classes from './batch.module.css';
import { useTake } from './use-take.ts';

/** Somebody else keys this batch in: who, and the way to take it over. */
export function HeldElsewhere({ draftId, name }: { draftId: string; name: string }) {
  const { t } = useWords();
  const { displayName } = useClerk();
  const take = useTake(draftId);
  return (
    <div className={classes.waiting}>
      <EmptyState
        title={t('batch.title')}
        hint={name === displayName ? t('batch.elsewhereMine') : t('batch.elsewhere', { name })}
        action={
          <div className={classes.buttons}>
            <Button autoFocus loading={take.isPending} onClick={take.take}>
              {t('batch.take')}
            </Button>
            <BackButton isFirst={false} />
          </div>
        }
      />
      {take.error !== null && <Alert color="seal">{t(`shell.error.${problemOf(take.error)}`)}</Alert>}
    </div>
  );
}

import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { ListPage } from '../afterwards/list-page.tsx';
import { LeftList } from './left-list.tsx';

/** What is registered and not handed over yet, the oldest first: several are handed over at once. */
export function LeftPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const [notice, setNotice] = useState<string | null>(null);
  const left = useQuery(trpc.abonement.notHandedOver.queryOptions({ facilityId }, { staleTime: 0 }));
  return (
    <ListPage
      title={t('abonement.left.title')}
      hint={t('abonement.left.hint')}
      query={left}
      failed={t('abonement.left.failed')}
      none={{ title: t('abonement.left.none'), hint: t('abonement.left.noneHint') }}
      notice={notice && <Alert color="post">{notice}</Alert>}
    >
      {(lines) => <LeftList lines={lines} onNotice={setNotice} />}
    </ListPage>
  );
}

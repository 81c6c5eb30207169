import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { ListPage } from '../afterwards/list-page.tsx';
import { Invoices } from './invoices.tsx';

/** What became of the last payment: it is told here, since its line leaves the list. */
export type Notice = { isRecorded: boolean; text: string };

/** Invoices that await payment: found by what the bank statement says, then their payment is recorded. */
export function InvoicesPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const [notice, setNotice] = useState<Notice | null>(null);
  const awaited = useQuery(trpc.abonement.awaited.queryOptions({ facilityId }, { staleTime: 0 }));
  return (
    <ListPage
      title={t('abonement.invoices.title')}
      hint={t('abonement.invoices.hint')}
      query={awaited}
      failed={t('abonement.invoices.failed')}
      none={{ title: t('abonement.invoices.none'), hint: t('abonement.invoices.noneHint') }}
      notice={notice && <Alert color={notice.isRecorded ? 'post' : 'seal'}>{notice.text}</Alert>}
    >
      {(invoices) => <Invoices invoices={invoices} onNotice={setNotice} />}
    </ListPage>
  );
}

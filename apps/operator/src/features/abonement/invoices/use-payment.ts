import type { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { explainAfterRejection } from '@jazylym/i18n/abonement/explain-after-rejection';
import { formatMoney } from '@jazylym/i18n/format';
import { useMutation } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { useRequestIds } from '../afterwards/use-request-ids.ts';
import type { Payment } from './check-payment.ts';
import type { Notice } from './invoices-page.tsx';

/** After these there is nothing left to record: the invoice leaves the list. */
const ENDS: readonly string[] = ['alreadyPaid', 'notDue'];

/** Records an invoice's payment. Sent again after a lost reply it is the same payment. */
export function usePayment({ acceptanceId, number, due }: AwaitedInvoice, onSettled: (notice: Notice) => void) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const ids = useRequestIds();
  const refresh = useRefresh();
  const sent = useMutation(trpc.abonement.payInvoice.mutationOptions(SENDING));
  return {
    isSending: sent.isPending,
    rejection: sent.data?.ok === false ? sent.data.rejection : null,
    problem: sent.isError ? problemOf(sent.error) : null,
    /** What was typed has changed: what was said of it no longer holds. */
    forget: () => {
      if (!sent.isPending) sent.reset();
    },
    record: (payment: Payment) => {
      if (sent.isPending || sent.data?.ok) return;
      const asked = { facilityId, acceptanceId, ...payment };
      sent.mutate(
        { ...asked, id: ids.idOf(asked) },
        {
          onSuccess: (answer) => {
            const amount = formatMoney(due, language);
            if (answer.ok) onSettled({ isRecorded: true, text: t('abonement.invoices.recorded', { number, amount }) });
            else if (ENDS.includes(answer.rejection.reason))
              onSettled({ isRecorded: false, text: explainAfterRejection(answer.rejection, { t, language }) });
            else return;
            refresh();
          },
        },
      );
    },
  };
}

import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { SheetSection } from '@jazylym/front/sheet-section';
import { SheetTable } from '@jazylym/front/sheet-table';
import { trpc } from '@jazylym/front/trpc';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';

/** The money that was handed in, one by one; a wrong entry stands there with what takes it back. */
export function Remittances({ protocol: { businessDate, collectors } }: { protocol: ExtendedProtocol }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const list = useQuery(trpc.day.remittances.queryOptions({ facilityId, businessDate }, { staleTime: 0 })).data ?? [];
  const title = t('day.sheet.section.remittances');
  const sum = (amount: number, isCorrected: boolean) =>
    isCorrected ? <s>{formatMoney(amount, language)}</s> : formatMoney(amount, language);
  const nameOf = (id: string) => {
    const found = collectors.find(({ collector }) => collector.id === id);
    return found ? nameCollector(found.collector, t) : t('day.sheet.who.unnamed');
  };
  return (
    <SheetSection title={title} name="remittances" isEmpty={list.length === 0}>
      <SheetTable
        label={title}
        heads={[t('day.sheet.head.who'), { text: t('day.sheet.head.at') }, t('day.sheet.head.total')]}
        rows={list.map(({ id, collectorId, amount, receivedAt, isCorrected, corrects }) => ({
          key: id,
          name: nameOf(collectorId),
          cells: [
            [formatTime(receivedAt).slice(0, 5), (isCorrected || corrects !== null) && t('day.sheet.takenBack')]
              .filter(Boolean)
              .join(', '),
            sum(amount, isCorrected),
          ],
        }))}
      />
    </SheetSection>
  );
}

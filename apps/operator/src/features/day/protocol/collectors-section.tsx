import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { formatTime } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import { useTenge } from './figures-table.tsx';
import classes from './protocol.module.css';
import { Section } from './section.tsx';

/** What each collector owed, took, handed in and owes; under it the money that was handed in, one by one. */
export function CollectorsSection({ protocol: { collectors, businessDate } }: { protocol: ExtendedProtocol }) {
  const { t } = useWords();
  const tenge = useTenge();
  return (
    <Section name="collectors" count={collectors.length}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('day.sheet.head.who')}</th>
            <th scope="col">{t('day.sheet.head.before')}</th>
            <th scope="col">{t('day.sheet.head.accepted')}</th>
            <th scope="col">{t('day.sheet.head.reversed')}</th>
            <th scope="col">{t('day.sheet.head.remitted')}</th>
            <th scope="col">{t('day.sheet.head.after')}</th>
          </tr>
        </thead>
        <tbody>
          {collectors.map(({ collector, before, accepted, reversed, remitted, after }) => (
            <tr key={collector.id} data-collector={collector.number}>
              <th scope="row">{nameCollector(collector, t)}</th>
              <td>{tenge(before)}</td>
              <td>{tenge(accepted)}</td>
              <td>{tenge(reversed)}</td>
              <td>{tenge(remitted)}</td>
              <td className={classes.sum}>{tenge(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Remittances businessDate={businessDate} collectors={collectors.map(({ collector }) => collector)} />
    </Section>
  );
}

type Named = ExtendedProtocol['collectors'][number]['collector'];

function Remittances({ businessDate, collectors }: Pick<ExtendedProtocol, 'businessDate'> & { collectors: Named[] }) {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const tenge = useTenge();
  const list = useQuery(trpc.day.remittances.queryOptions({ facilityId, businessDate }, { staleTime: 0 })).data ?? [];
  if (list.length === 0) return null;
  const nameOf = (id: string) => {
    const collector = collectors.find((one) => one.id === id);
    return collector ? nameCollector(collector, t) : t('day.sheet.who.unnamed');
  };
  return (
    <table className={classes.table}>
      <caption>{t('day.sheet.section.remittances')}</caption>
      <tbody>
        {list.map(({ id, collectorId, amount, receivedAt, isCorrected, corrects }) => (
          <tr key={id} data-remittance={id}>
            <th scope="row">{nameOf(collectorId)}</th>
            <td>{formatTime(receivedAt).slice(0, 5)}</td>
            <td>{(isCorrected || corrects !== null) && t('day.sheet.takenBack')}</td>
            <td className={classes.sum}>{isCorrected ? <s>{tenge(amount)}</s> : tenge(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { AbonementLink, useIdsByNumber } from './abonement-link.tsx';
import { useTenge } from './figures-table.tsx';
import classes from './protocol.module.css';
import { Section } from './section.tsx';

interface Props {
  protocol: ExtendedProtocol;
}

/** What was taken back within the day: it is in no total. */
export function Reversals({ protocol: { reversals, businessDate } }: Props) {
  return (
    <Section name="reversals" count={reversals.length}>
      <ReversalsTable reversals={reversals} businessDate={businessDate} />
    </Section>
  );
}

function ReversalsTable({ reversals, businessDate }: Pick<ExtendedProtocol, 'reversals' | 'businessDate'>) {
  const { t } = useWords();
  const tenge = useTenge();
  const idOf = useIdsByNumber(businessDate);
  return (
    <table className={classes.table}>
      <Head columns={['number', 'index', 'payment', 'total', 'refund']} />
      <tbody>
        {reversals.map(({ number, publicationIndex, settled, total, refund }) => (
          <tr key={number}>
            <th scope="row">
              <AbonementLink number={number} id={idOf(number)} />
            </th>
            <td>{publicationIndex}</td>
            <td>{t(`day.sheet.settled.${settled}`)}</td>
            <td>{tenge(total)}</td>
            <td className={classes.sum}>{tenge(refund)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was taken back on this day of days that are certified. */
export function Corrections({ protocol: { corrections } }: Props) {
  const { t, language } = useWords();
  const tenge = useTenge();
  return (
    <Section name="corrections" count={corrections.length}>
      <table className={classes.table}>
        <Head columns={['number', 'ofDay', 'index', 'payment', 'total', 'refund']} />
        <tbody>
          {corrections.map(({ id, abonementId, number, businessDate, publicationIndex, method, total, refund }) => (
            <tr key={id}>
              <th scope="row">
                <AbonementLink number={number} id={abonementId} />
              </th>
              <td>{formatShortDate(businessDate, language)}</td>
              <td>{publicationIndex}</td>
              <td>{t(`day.sheet.method.${method}`)}</td>
              <td>{tenge(total)}</td>
              <td className={classes.sum}>{tenge(refund)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Invoices paid on this day, of whichever day they are. */
export function InvoicesPaid({ protocol: { invoicePayments, invoicesPaid } }: Props) {
  const { t, language } = useWords();
  const tenge = useTenge();
  return (
    <Section name="invoices" count={invoicePayments.length}>
      <table className={classes.table}>
        <Head columns={['number', 'paidOn', 'reference', 'total']} />
        <tbody>
          {invoicePayments.map(({ acceptanceId, number, paidOn, reference, amount }) => (
            <tr key={acceptanceId}>
              <th scope="row">
                <AbonementLink number={number} id={acceptanceId} />
              </th>
              <td>{formatShortDate(paidOn, language)}</td>
              <td>{reference}</td>
              <td className={classes.sum}>{tenge(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('day.sheet.total')}
            </th>
            <td className={classes.sum}>{tenge(invoicesPaid)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

type Column = 'number' | 'index' | 'payment' | 'total' | 'refund' | 'ofDay' | 'paidOn' | 'reference';

function Head({ columns }: { columns: readonly Column[] }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`day.sheet.head.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

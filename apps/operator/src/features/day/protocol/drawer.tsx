import type { CashStatement } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import classes from './protocol.module.css';
import { Section } from './section.tsx';

/** Cash through the day: what was there, what came in and went out, what must be there now. */
export function Drawer({ cash }: { cash: CashStatement }) {
  const { t, language } = useWords();
  const lines = [
    ['opening', cash.opening],
    ['counter', cash.counter],
    ['refunds', -cash.refunds],
    ['remitted', cash.remitted],
    ['expected', cash.expected],
  ] as const;
  return (
    <Section name="cash" count={lines.length}>
      <table className={classes.table}>
        <tbody>
          {lines.map(([line, amount]) => (
            <tr key={line} data-drawer={line} className={line === 'expected' ? classes.whole : undefined}>
              <th scope="row">{t(`day.sheet.drawer.${line}`)}</th>
              <td>{formatMoney(amount, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

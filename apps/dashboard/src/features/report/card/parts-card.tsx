import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatPercent } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './parts.module.css';
import { Table } from './table.tsx';

/** How the amount was paid and whom it belongs to: two halves of the same whole, each adding up to it. */
export function PartsCard({ total }: { total: Figures }) {
  const { t, language } = useWords();
  const title = t('report.parts.title');
  const halves: { title: string; parts: [Part, Part] }[] = [
    {
      title: t('report.parts.payment'),
      parts: [
        { name: t('report.parts.cash'), value: total.cash },
        { name: t('report.parts.account'), value: total.account },
      ],
    },
    {
      title: t('report.parts.owner'),
      parts: [
        { name: t('report.parts.publisher'), value: total.publisher },
        { name: t('report.parts.delivery'), value: total.amount - total.publisher },
      ],
    },
  ];
  return (
    <Card
      title={title}
      height={160}
      table={() => (
        <Table
          chart={title}
          heads={[title, t('report.measure.amount'), t('titles.share')]}
          rows={halves.flatMap(({ title: of, parts }) =>
            parts.map(({ name, value }) => ({
              key: name,
              name: `${of}: ${name}`,
              cells: [formatMoney(value, language), formatPercent(value / Math.max(1, total.amount), language)],
            })),
          )}
        />
      )}
    >
      {halves.map(({ title: of, parts: [first, second] }) => (
        <Halves key={of} title={of} first={first} second={second} />
      ))}
    </Card>
  );
}

interface Part {
  name: string;
  value: number;
}

function Halves({ title, first, second }: { title: string; first: Part; second: Part }) {
  const { language } = useWords();
  const whole = Math.max(1, first.value + second.value);
  const line = ({ name, value }: Part) => (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatMoney(value, language)} · {formatPercent(value / whole, language)}
      </dd>
    </div>
  );
  return (
    <>
      <h3 className={classes.partTitle}>{title}</h3>
      <div className={classes.halves} aria-hidden>
        <span style={{ flexGrow: first.value / whole }} />
        <span style={{ flexGrow: second.value / whole }} />
      </div>
      <dl className={classes.parts}>
        {line(first)}
        {line(second)}
      </dl>
    </>
  );
}

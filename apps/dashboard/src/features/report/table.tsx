import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Measure } from './measure.ts';
import classes from './report.module.css';

interface Props {
  /** What the table is of, read to screen readers. */
  caption: string;
  /** The heads of the columns that name a row. */
  heads: readonly string[];
  rows: readonly { key: string; names: readonly string[]; figures: Figures }[];
  total: Figures;
}

/** All three measures of every row, the last row being the whole. It scrolls inside itself, also by keyboard. */
export function Table({ caption, heads, rows, total }: Props) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={t('report.table.of', { chart: caption })}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {Measure.options.map((measure) => (
              <th key={measure} scope="col" className={classes.number}>
                {t(`report.measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, names, figures }) => (
            <tr key={key}>
              {names.map((name, place) =>
                place === 0 ? (
                  <th key={name} scope="row">
                    {name}
                  </th>
                ) : (
                  <td key={name}>{name}</td>
                ),
              )}
              <Values figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={heads.length}>
              {t('report.table.total')}
            </th>
            <Values figures={total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Values({ figures }: { figures: Figures }) {
  const { language } = useWords();
  return (
    <>
      <td className={classes.number}>{formatNumber(figures.sets, language)}</td>
      <td className={classes.number}>{formatNumber(figures.abonements, language)}</td>
      <td className={classes.number}>{formatMoney(figures.amount, language)}</td>
    </>
  );
}

import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { both, Label } from './label.tsx';
import { monthsGrid } from './months-grid.ts';
import './months-table.css';

const NUMERALS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Months 1 … 12 of each year of the term; a covered month holds the number of sets. */
export function MonthsTable({ abonement }: { abonement: Pick<Abonement, 'startMonth' | 'months' | 'sets'> }) {
  const years = monthsGrid(abonement.startMonth, abonement.months);
  return (
    <table className="ps1-months" aria-label={both('months')}>
      <thead>
        <tr>
          <th scope="col" className="ps1-label">
            <Label of="year" />
          </th>
          {NUMERALS.map((numeral) => (
            <th key={numeral} scope="col">
              {numeral}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, covered }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {covered.map((is, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
              <td key={month}>{is ? abonement.sets : ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

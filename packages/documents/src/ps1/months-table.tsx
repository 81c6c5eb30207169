import { Label } from '../text/label.tsx';
import { both } from '../text/words.ts';
import type { Ps1Content } from './content.ts';
import './months-table.css';

const NUMERALS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Months 1 … 12 of each year of the term; a covered month holds the number of sets. */
export function MonthsTable({ grid }: Pick<Ps1Content, 'grid'>) {
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
        {grid.map(({ year, months }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {months.map((sets, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
              <td key={month}>{sets}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

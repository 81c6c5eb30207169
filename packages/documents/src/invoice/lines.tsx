import { MarkRow, Struck } from '../sheet/marks.tsx';
import { InBoth, Label } from '../text/label.tsx';
import type { PaperLine } from '../text/line.ts';
import { both } from '../text/words.ts';

/** What is to be paid: index, title and term, sets, price of one, sum. */
export function InvoiceLines({ lines }: { lines: PaperLine[] }) {
  return (
    <table className="invoice-lines">
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">
            <Label of="index" />
          </th>
          <th scope="col">
            <Label of="lineName" />
          </th>
          <th scope="col">
            <Label of="quantity" />
          </th>
          <th scope="col">
            <Label of="unitPrice" />
          </th>
          <th scope="col">
            <Label of="sum" />
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.position}>
            <td>{line.position}</td>
            <td>{line.publicationIndex}</td>
            <td>
              <Struck by={line.reversed}>
                <InBoth words={line.title} />
              </Struck>
              <small>
                <Struck by={line.reversed}>{line.term}</Struck>
              </small>
              <MarkRow words={line.reversed} />
            </td>
            <td>
              <Struck by={line.reversed}>{line.sets}</Struck>
              <small>{both('setsUnit')}</small>
            </td>
            <td>
              <Struck by={line.reversed}>{line.price}</Struck>
            </td>
            <td>
              <Struck by={line.reversed}>{line.sum}</Struck>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

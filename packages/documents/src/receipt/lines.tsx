import { MarkRow, Struck } from '../sheet/marks.tsx';
import { InBoth, Label } from '../text/label.tsx';
import type { PaperLine } from '../text/line.ts';

/** What was paid for: title, index, term, sets, sum. */
export function ReceiptLines({ lines }: { lines: PaperLine[] }) {
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">
            <Label of="lineName" />
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
            <td>
              <Struck by={line.reversed}>
                <InBoth words={line.title} />
              </Struck>
              <small>
                <Struck by={line.reversed}>
                  {line.publicationIndex} · {line.term}
                </Struck>
              </small>
              <MarkRow words={line.reversed} />
            </td>
            <td>
              <Struck by={line.reversed}>{line.sum}</Struck>
              <small>
                <Struck by={line.reversed}>
                  {line.sets} × {line.price}
                </Struck>
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

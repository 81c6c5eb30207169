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
              <InBoth words={line.title} />
              <small>
                {line.publicationIndex} · {line.term}
              </small>
            </td>
            <td>
              {line.sum}
              <small>
                {line.sets} × {line.price}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

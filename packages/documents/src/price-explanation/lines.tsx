import { InBoth, Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { ExplainedLine } from './content.ts';

/** Each line with its row of the catalogue and the sum that it makes. */
export function ExplainedLines({ lines }: { lines: ExplainedLine[] }) {
  return (
    <ol className="explanation-lines">
      {lines.map((line) => (
        <li key={line.position}>
          <p className="explanation-name">
            {line.position}. <InBoth words={line.title} />
          </p>
          <p>
            {line.publicationIndex} · {line.term}
          </p>
          <p>
            <Label of="catalogueRow" />: {line.row}
          </p>
          <div className="explanation-sum">
            <Part of="publisherPart">{line.publisher}</Part>
            <b>+</b>
            <Part of="deliveryPart">{line.delivery}</Part>
            <b>=</b>
            <Part of="oneSet">{line.price}</Part>
            <b>×</b>
            <Part of="forSets">{line.sets}</Part>
            <b>=</b>
            <Part of="sum">{line.sum}</Part>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Part({ of, children }: { of: LabelName; children: string }) {
  return (
    <span className="explanation-part">
      <small>
        <Label of={of} />
      </small>
      <strong>{children}</strong>
    </span>
  );
}

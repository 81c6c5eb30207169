import { MarkRow, Struck } from '../sheet/marks.tsx';
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
            <Struck by={line.reversed}>
              {line.position}. <InBoth words={line.title} />
            </Struck>
          </p>
          <p>
            <Struck by={line.reversed}>
              {line.publicationIndex} · {line.term}
            </Struck>
          </p>
          <p>
            <Struck by={line.reversed}>
              <Label of="catalogueRow" />: {line.row}
            </Struck>
          </p>
          <div className="explanation-sum">
            <Part of="publisherPart" line={line} fact="publisher" />
            <b>+</b>
            <Part of="deliveryPart" line={line} fact="delivery" />
            <b>=</b>
            <Part of="oneSet" line={line} fact="price" />
            <b>×</b>
            <Part of="forSets" line={line} fact="sets" />
            <b>=</b>
            <Part of="sum" line={line} fact="sum" />
          </div>
          <MarkRow words={line.reversed} />
        </li>
      ))}
    </ol>
  );
}

interface Props {
  of: LabelName;
  line: ExplainedLine;
  fact: 'publisher' | 'delivery' | 'price' | 'sets' | 'sum';
}

function Part({ of, line, fact }: Props) {
  return (
    <span className="explanation-part">
      <small>
        <Label of={of} />
      </small>
      <strong>
        <Struck by={line.reversed}>{line[fact]}</Struck>
      </strong>
    </span>
  );
}

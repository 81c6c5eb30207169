import { DemoMark, Mark, MarkRow } from '../sheet/marks.tsx';
import { pageMark } from '../sheet/page-mark.ts';
import { Sheet } from '../sheet/sheet.tsx';
import { InBoth, Label } from '../text/label.tsx';
import { both } from '../text/words.ts';
import { type ExplanationContent, type ExplanationFacts, explanationContent } from './content.ts';
import { ExplainedLines } from './lines.tsx';
import './price-explanation.css';

/** Where each price of an acceptance comes from, for its client, on A5 sheets. */
export function PriceExplanation(facts: ExplanationFacts) {
  const content = explanationContent(facts);
  const { sheets, number } = content;
  return sheets.map((lines, index) => (
    <Sheet key={lines[0]?.position} label={`${both('priceExplanation')} № ${number} ${pageMark(index, sheets.length)}`}>
      <div className="explanation" lang="kk">
        <header>
          {index === 0 && <Post content={content} />}
          <div className="explanation-title">
            <h2>
              <Label of="priceExplanation" />
            </h2>
            <Mark words={content.copy} />
          </div>
          <MarkRow words={content.reversed} />
          <p className="explanation-number">
            <strong>№ {number}</strong>
            <span>{index === 0 ? content.date : ''}</span>
            <span>{pageMark(index, sheets.length)}</span>
          </p>
          {index === 0 && <Client content={content} />}
        </header>
        <ExplainedLines lines={lines} />
        {index === sheets.length - 1 && (
          <p className="explanation-total">
            <span>
              <Label of="total" />
            </span>
            <strong>{content.total}</strong>
          </p>
        )}
      </div>
    </Sheet>
  ));
}

function Post({ content: { issuer, facility, isDemo } }: { content: ExplanationContent }) {
  return (
    <>
      <DemoMark isDemo={isDemo} />
      <p>
        <strong>
          <InBoth words={issuer} />
        </strong>
      </p>
      <p>
        {facility.code} <InBoth words={facility.names} />
      </p>
    </>
  );
}

function Client({ content: { client, address, zone } }: { content: ExplanationContent }) {
  return (
    <>
      <p className="explanation-intro">
        <Label of="explanationIntro" />
      </p>
      <dl className="explanation-client">
        <dt>
          <Label of="client" />
        </dt>
        <dd>{client}</dd>
        <dt>
          <Label of="where" />
        </dt>
        <dd>{address}</dd>
        <dt>
          <Label of="zone" />
        </dt>
        <dd>
          <strong>{zone.name}</strong>: {zone.why}
        </dd>
      </dl>
    </>
  );
}

import { InBoth } from '../text/label.tsx';
import { Cell } from './cell.tsx';
import type { Ps1Content } from './content.ts';
import './publication.css';

/** What is subscribed to: title, index, number of sets. S8 */
export function Publication({ content }: { content: Ps1Content }) {
  const { title, publicationIndex, sets } = content;
  return (
    <div className="ps1-row ps1-publication">
      <Cell label="publication" className={`ps1-title ps1-${title.fit}`}>
        <InBoth words={title.words} />
      </Cell>
      <Cell label="index" className="ps1-figure">
        {publicationIndex}
      </Cell>
      <Cell label="sets" className="ps1-figure">
        {sets}
      </Cell>
    </div>
  );
}

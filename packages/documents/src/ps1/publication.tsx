import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { Cell } from './cell.tsx';
import { fitOf } from './fit.ts';
import { InBoth } from './label.tsx';
import './publication.css';

/** What is subscribed to: title, index, number of sets. S8 */
export function Publication({ abonement }: { abonement: Pick<Abonement, 'title' | 'publicationIndex' | 'sets'> }) {
  const { title } = abonement;
  const text = title.kk === title.ru ? title.kk : `${title.kk} / ${title.ru}`;
  return (
    <div className="ps1-row ps1-publication">
      <Cell label="publication" className={`ps1-title ps1-${fitOf(text, { roomy: 36, close: 80 })}`}>
        <InBoth names={title} />
      </Cell>
      <Cell label="index" className="ps1-figure">
        {abonement.publicationIndex}
      </Cell>
      <Cell label="sets" className="ps1-figure">
        {abonement.sets}
      </Cell>
    </div>
  );
}

import type { Suspect } from '@jazylym/domain/day/suspect';
import { useWords } from '@jazylym/front/language';
import { explainSuspect } from '@jazylym/i18n/day/explain-suspect';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { AbonementLink } from '../protocol/abonement-link.tsx';
import own from './differences.module.css';
import { leadOf, likelihood } from './suspect-key.ts';

interface Props {
  suspect: Suspect;
  collectorName: (id: string) => string;
  onOpen: () => void;
  onFold: () => void;
}

const WAYS = {
  abonement: 'day.differ.open',
  cash: 'day.differ.toCash',
  cards: 'day.differ.toCards',
  collectors: 'day.differ.toCollectors',
} as const;

/** One suspect: what may have happened, what to do about it, and the documents. */
export function SuspectRow({ suspect, collectorName, onOpen, onFold }: Props) {
  const { t, language } = useWords();
  const { sentence, mend } = explainSuspect(suspect, { t, language, collectorName });
  const places = suspect.why.kind === 'together' ? suspect.why.parts : [suspect];
  const documents = places.flatMap(({ numbers, abonementIds }) =>
    numbers.map((number, place) => ({ number, id: abonementIds[place] })),
  );
  return (
    <li className={own.suspect} data-suspect={suspect.why.kind} data-of={suspect.of}>
      <button type="button" className={own.sentence} data-row onClick={onOpen}>
        <span className={own.tags}>
          <span className={own.tag}>{t(`day.differ.of.${suspect.of}`)}</span>
          <span className={own.tag} data-likely={likelihood(suspect.weight)}>
            {t(`day.differ.likely.${likelihood(suspect.weight)}`)}
          </span>
        </span>
        <span>{sentence}</span>
        <span className={own.note}>{mend}</span>
        <span className={own.way}>
          {t(WAYS[leadOf(suspect).kind])} <Key>Enter</Key>
        </span>
      </button>
      <div className={own.side2}>
        {documents.length > 1 && (
          <span className={own.documents}>
            {documents.map(({ number, id }) => (
              <AbonementLink key={number} number={number} id={id} />
            ))}
          </span>
        )}
        <Button variant="subtle" size="compact-sm" onClick={onFold} rightSection={<Key>Del</Key>}>
          {t('day.differ.notThis')}
        </Button>
      </div>
    </li>
  );
}

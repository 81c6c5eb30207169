import { useWords } from '@jazylym/front/language';
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Lines } from '../counter/use-lines.ts';
import type { Reckoning } from '../draft/reckon.ts';
import { thenToLine } from './then-to-line.ts';

interface Props {
  reckoning: Reckoning;
  lines: Lines;
  locked: boolean;
}

/** Takes a line off; the way back is offered above. The cursor goes to the search box: the next title is typed there. */
export function RemoveLine({ reckoning, lines, locked }: Props) {
  const { t, language } = useWords();
  const title = reckoning.onOffer?.entry.title[language] ?? reckoning.line.publicationIndex;
  const label = t('counter.line.remove', { title });
  return (
    <ActionIcon
      variant="subtle"
      size="md"
      disabled={locked}
      aria-label={label}
      title={label}
      data-remove
      onClick={() => thenToLine(reckoning.line.id, () => lines.remove(reckoning))}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}

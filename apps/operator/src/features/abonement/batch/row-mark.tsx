import { useWords } from '@jazylym/front/language';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconDots, IconX } from '@tabler/icons-react';
import classes from './grid.module.css';
import type { RowState } from './row-state.ts';

const ICONS = { good: IconCheck, wrong: IconX, differs: IconAlertTriangle, twice: IconCopy, begun: IconDots } as const;

/** How a row stands, by shape, colour and word. */
export function RowMark({ state }: { state: RowState }) {
  const { t } = useWords();
  if (state === 'empty') return null;
  const Icon = ICONS[state];
  const word = t(`batch.state.${state}`);
  return (
    <span className={classes[state]} title={word}>
      <Icon size={18} stroke={2.25} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}

import type { BatchDraft } from '@jazylym/domain/abonement/card';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import classes from './batch.module.css';
import { ControlFields } from './control-fields.tsx';
import { Disagrees } from './disagrees.tsx';
import { Discard } from './discard.tsx';
import { Foot } from './foot.tsx';
import { Grid } from './grid.tsx';
import { keptUnsaved, unsavedKey } from './kept-rows.ts';
import { StandingLine } from './standing-line.tsx';
import { savedOf, withUnsaved } from './unsaved.ts';
import { type Reason, useAccepting } from './use-accepting.ts';
import { type Known, useCardFacts } from './use-card-facts.ts';
import { useDecided } from './use-decided.ts';
import { useRegistered } from './use-registered.ts';
import { useSaving } from './use-saving.ts';
import { useSheet } from './use-sheet.ts';

/** A batch while it is keyed in: the report's totals, the grid, and at the foot how they agree. */
export function Keying({ draft, known, reason }: { draft: BatchDraft; known: Known; reason: Reason }) {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const [saved] = useState(() => savedOf(draft));
  const [begun] = useState(() => withUnsaved(draft, keptUnsaved(unsavedKey(facilityId, draft.id))));
  /** A batch that is gone on with waits for the next card; a new one for what the report says. */
  const [isFirst] = useState(begun.control.count === '');
  const grid = useSheet(begun, { isInGrid: !isFirst });
  const { facts, isLookingUp } = useCardFacts(draft.id, grid.sheet.cards, known);
  const decided = useDecided(grid.sheet, facts);
  const registered = useRegistered(decided);
  const saving = useSaving(draft.id, grid.sheet, saved);
  const accepting = useAccepting({ draft, decided, grid, saving, root, reason });
  const { collector } = known;
  const discarding = useMutation(trpc.abonement.discardBatch.mutationOptions());
  const toList = () => void navigate({ to: '/batch' });
  /** A batch in which nothing was typed is not left behind: it could never be accepted. */
  const leave = async () => {
    const { count, sum } = grid.sheet.control;
    const version = decided.count === 0 && count + sum === '' ? await saving.flush() : null;
    if (version !== null) {
      const key = { facilityId, id: draft.id, version };
      const isGone = await discarding.mutateAsync(key).catch(() => null);
      if (isGone?.ok) saving.forget();
    }
    toList();
  };
  const toGrid = () => grid.go(grid.sheet.cards.at(-1)?.id ?? '', 'blank');
  useHotkeys(
    [
      ['F9', () => void accepting.accept()],
      ['Escape', () => accepting.asking || void leave()],
    ],
    [],
  );
  return (
    <div ref={root} className={classes.keying}>
      <div className={classes.top}>
        <div>
          <p className={classes.who}>
            № {collector.number} {collector.name}
          </p>
          <p className={classes.detail}>
            {t(`batch.channel.${collector.channel}`)}
            {collector.round !== '' && ` · ${t('batch.round', { round: collector.round })}`}
          </p>
        </div>
        <ControlFields
          control={grid.sheet.control}
          onChange={grid.control}
          onDone={toGrid}
          isTried={accepting.isTried}
          isFirst={isFirst}
        />
        <StandingLine standing={saving.standing} draftId={draft.id} />
        <Discard id={draft.id} cards={decided.count} saving={saving} onGone={toList} />
        <Button variant="light" size="xs" rightSection={<Key>Esc</Key>} onClick={() => void leave()}>
          {t('batch.back')}
        </Button>
      </div>
      <Grid
        grid={grid}
        facts={facts}
        decided={decided}
        isLookingUp={isLookingUp}
        registered={registered}
        isTried={accepting.isTried}
      />
      <Foot grid={grid} decided={decided} accepting={accepting} />
      {accepting.asking && <Disagrees decided={decided} accepting={accepting} />}
    </div>
  );
}

import type { ReactNode } from 'react';
import { InBoth, Label } from '../text/label.tsx';
import type { Words } from '../text/words.ts';
import './marks.css';

/** The mark of a copy or of what was reversed, where it is one. */
export const Mark = ({ words }: { words: Words | null }) =>
  words && (
    <b className="sheet-mark">
      <InBoth words={words} />
    </b>
  );

/** The same on a row of its own. */
export const MarkRow = ({ words }: { words: Words | null }) =>
  words && (
    <p className="sheet-mark-row">
      <Mark words={words} />
    </p>
  );

/** What a line says, struck through where it has the mark of a reversed one. */
export const Struck = ({ by, children }: { by: Words | null; children: ReactNode }) =>
  by === null ? children : <s>{children}</s>;

/** Says that a paper of the demo is good for nothing. */
export const DemoMark = ({ isDemo }: { isDemo: boolean }) =>
  isDemo && (
    <p className="sheet-demo">
      <Label of="demo" />
    </p>
  );

import { type LabelName, type Words, words } from './words.ts';

/** A word of the papers, each half marked with its language for those who hear it read. */
export const Label = ({ of }: { of: LabelName }) => <InBoth words={words(of)} />;

/** A name in Kazakh and Russian, once where both are the same. */
export function InBoth({ words: { kk, ru } }: { words: Words }) {
  if (kk === ru) return <span lang="kk">{kk}</span>;
  return (
    <>
      <span lang="kk">{kk}</span>
      {' / '}
      <span lang="ru">{ru}</span>
    </>
  );
}

import { documents as kk } from '@jazylym/i18n/documents/kk';
import { documents as ru } from '@jazylym/i18n/documents/ru';

export type LabelName = keyof typeof kk;

/** A word of the form in Kazakh and in Russian, once where both say the same. */
export function both(name: LabelName): string {
  const words: { kk: string; ru: string } = { kk: kk[name], ru: ru[name] };
  return words.kk === words.ru ? words.kk : `${words.kk} / ${words.ru}`;
}

/** The same, each half marked with its language for those who hear it read. */
export const Label = ({ of }: { of: LabelName }) => <InBoth names={{ kk: kk[of], ru: ru[of] }} />;

/** A name of the trade's data in Kazakh and Russian, once where both are the same. */
export function InBoth({ names }: { names: { kk: string; ru: string } }) {
  if (names.kk === names.ru) return <span lang="kk">{names.kk}</span>;
  return (
    <>
      <span lang="kk">{names.kk}</span>
      {' / '}
      <span lang="ru">{names.ru}</span>
    </>
  );
}

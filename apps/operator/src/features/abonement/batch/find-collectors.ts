import { foldText } from '@jazylym/domain/catalogue/fold';
import { undoWrongLayout } from '@jazylym/domain/catalogue/layout';
import type { Answers } from '@jazylym/front/trpc';

export type Registered = Answers['organisation']['collectors'][number];

/** Collectors that a text means: by the beginning of the number or of words of the name, letters folded, in any layout; a number first. */
export function findCollectors(collectors: readonly Registered[], text: string): readonly Registered[] {
  if (text.trim() === '') return collectors;
  const readings = [text, ...undoWrongLayout(text)];
  const means = ({ collector }: Registered): boolean =>
    readings.some((reading) => {
      if (/^\d+$/.test(reading.trim())) return String(collector.number).startsWith(reading.trim());
      const words = foldText(reading).split(' ');
      const name = ` ${foldText(collector.name)}`;
      return words[0] !== '' && words.every((word) => name.includes(` ${word}`));
    });
  const isExact = ({ collector }: Registered): boolean =>
    readings.some((reading) => reading.trim() === String(collector.number));
  const found = collectors.filter(means);
  return [...found.filter(isExact), ...found.filter((one) => !isExact(one))];
}

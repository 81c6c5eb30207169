import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth } from '@jazylym/i18n/format';
import { type FigureRow, FigureRows } from './figures-table.tsx';
import { Section } from './section.tsx';

/** By publication index and term. S10 */
export function ByPublication({ protocol: { byPublication, total } }: { protocol: ExtendedProtocol }) {
  const { language } = useWords();
  const rows = byPublication.map(
    ({ publicationIndex, title, terms, figures }): FigureRow => ({
      key: publicationIndex,
      name: `${publicationIndex} ${title[language]}`,
      figures,
      parts: terms.map(({ startMonth, months, figures: ofTerm }) => ({
        key: `${publicationIndex} ${startMonth} ${months}`,
        name: `${formatMonth(startMonth, language)}, ${counted(months, 'month', language)}`,
        figures: ofTerm,
      })),
    }),
  );
  return (
    <Section name="byPublication" isOpen count={rows.length}>
      <FigureRows rows={rows} total={total} />
    </Section>
  );
}

import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { FigureRows } from './figures-table.tsx';
import { Section } from './section.tsx';

/** By channel, and by who took them. */
export function ByCollector({ protocol: { byCollector, total } }: { protocol: ExtendedProtocol }) {
  const { t } = useWords();
  const rows = byCollector.map(({ channel, collector, figures }) => ({
    key: collector?.id ?? channel,
    name: collector ? nameCollector(collector, t) : t(`day.sheet.channel.${channel}`),
    figures,
  }));
  return (
    <Section name="byCollector" count={rows.length}>
      <FigureRows rows={rows} total={total} />
    </Section>
  );
}

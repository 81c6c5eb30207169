import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { UNHEARD_EVERY } from './due.ts';
import { useIsLive } from './live.ts';

/** Says whether figures refresh as they change at present, or how often they are asked for. Always a line, so that nothing moves. */
export function LiveNote() {
  const { t, language } = useWords();
  const isLive = useIsLive();
  return (
    <span role="status">
      {isLive ? t('live.on') : t('live.off', { seconds: formatNumber(UNHEARD_EVERY / 1_000, language) })}
    </span>
  );
}

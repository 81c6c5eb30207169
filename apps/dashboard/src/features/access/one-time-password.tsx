import { useWords } from '@jazylym/front/language';
import { ShownOnce } from './shown-once.tsx';

/** A password that is shown this once. */
export function OneTimePassword({ password, onTaken }: { password: string; onTaken: () => void }) {
  const { t } = useWords();
  const words = {
    title: t('accounts.oneTime.title'),
    once: t('accounts.oneTime.once'),
    copy: t('accounts.oneTime.copy'),
    copied: t('accounts.oneTime.copied'),
  };
  return <ShownOnce secret={password} isLarge words={words} onTaken={onTaken} />;
}

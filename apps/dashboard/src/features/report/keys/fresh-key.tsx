import { useWords } from '@jazylym/front/language';
import { ShownOnce } from '../../access/shown-once.tsx';
import { useAskBeforeLeaving } from '../../access/use-ask-before-leaving.ts';
import classes from './keys.module.css';

/** A new key's secret, which is shown this once; who leaves without it is asked. */
export function FreshKey({ name, secret }: { name: string; secret: string }) {
  const { t } = useWords();
  const { take } = useAskBeforeLeaving(t('keys.fresh.leave'));
  const words = {
    title: t('keys.fresh.title', { name }),
    once: t('keys.fresh.once'),
    copy: t('keys.fresh.copy'),
    copied: t('keys.fresh.copied'),
  };
  return (
    <div className={classes.fresh}>
      <ShownOnce secret={secret} words={words} onTaken={take} />
    </div>
  );
}

import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useAskBeforeLeaving } from '../../access/use-ask-before-leaving.ts';
import classes from './keys.module.css';

/**
 * A secret that is shown this once; the cursor goes to it, and who leaves without it is asked. Copying by the button needs a secure
 * address; elsewhere the text is selected where the cursor comes to it.
 */
export function FreshKey({ name, secret }: { name: string; secret: string }) {
  const { t } = useWords();
  const { take } = useAskBeforeLeaving(t('keys.fresh.leave'));
  const { copy, copied } = useClipboard({ timeout: 3000 });
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!window.isSecureContext) text.current?.focus();
  }, []);
  const took = useEffectEvent(take);
  useEffect(() => {
    if (copied) took();
  }, [copied]);
  return (
    <div role="status" className={classes.fresh}>
      <p className={classes.hint}>
        <strong>{t('keys.fresh.title', { name })}.</strong> {t('keys.fresh.once')}
      </p>
      <div className={classes.actions}>
        <code
          ref={text}
          className={classes.secret}
          {...(!window.isSecureContext && { tabIndex: -1 })}
          onFocus={({ currentTarget }) => window.getSelection()?.selectAllChildren(currentTarget)}
          onCopy={take}
        >
          {secret}
        </code>
        {window.isSecureContext && (
          <Button
            autoFocus
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => copy(secret)}
          >
            {copied ? t('keys.fresh.copied') : t('keys.fresh.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}

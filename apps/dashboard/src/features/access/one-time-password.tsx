import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import classes from './accounts.module.css';

interface Props {
  password: string;
  /** It was copied, by the button or out of the text. */
  onTaken: () => void;
}

/**
 * A password that is shown this once; the cursor goes to it. Copying by the button needs a secure address; elsewhere the text
 * is selected where the cursor comes to it.
 */
export function OneTimePassword({ password, onTaken }: Props) {
  const { t } = useWords();
  const { copy, copied } = useClipboard({ timeout: 3000 });
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!window.isSecureContext) text.current?.focus();
  }, []);
  const took = useEffectEvent(onTaken);
  useEffect(() => {
    if (copied) took();
  }, [copied]);
  return (
    <div role="status">
      <p className={classes.hint}>
        <strong>{t('accounts.oneTime.title')}.</strong> {t('accounts.oneTime.once')}
      </p>
      <div className={classes.actions}>
        <code
          ref={text}
          className={classes.password}
          {...(!window.isSecureContext && { tabIndex: -1 })}
          onFocus={({ currentTarget }) => window.getSelection()?.selectAllChildren(currentTarget)}
          onCopy={onTaken}
        >
          {password}
        </code>
        {window.isSecureContext && (
          <Button
            autoFocus
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => copy(password)}
          >
            {copied ? t('accounts.oneTime.copied') : t('accounts.oneTime.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}

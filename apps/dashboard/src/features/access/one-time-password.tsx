import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import classes from './accounts.module.css';

/** A password that is shown this once. Copying needs a secure address; the text can be selected anyway. */
export function OneTimePassword({ password }: { password: string }) {
  const { t } = useWords();
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <div role="status">
      <p className={classes.hint}>
        <strong>{t('accounts.oneTime.title')}.</strong> {t('accounts.oneTime.once')}
      </p>
      <div className={classes.actions}>
        <code className={classes.password}>{password}</code>
        {window.isSecureContext && (
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => clipboard.copy(password)}
          >
            {clipboard.copied ? t('accounts.oneTime.copied') : t('accounts.oneTime.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}

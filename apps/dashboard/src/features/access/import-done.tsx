import { accountHead } from '@jazylym/domain/access/account-columns';
import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { downloadCsv } from '../../app/download.ts';
import classes from './accounts.module.css';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';

export type Done = Extract<Answers['access']['importAccounts'], { ok: true }>;

/** What an import did, and the new passwords as a file, offered this once: who leaves without them is asked first. */
export function ImportDone({ done: { made, changed } }: { done: Done }) {
  const { t, language } = useWords();
  const question = `${t('accounts.file.leave')} ${t('accounts.file.passwords')}`;
  const { take } = useAskBeforeLeaving(question, { isNothingLeft: made.length === 0 });
  const download = () => {
    const head = [accountHead('userName', language), accountHead('name', language), t('accounts.oneTime.title')];
    const lines = made.map(({ userName, name, oneTimePassword }) => csvLine([userName, name, oneTimePassword]));
    downloadCsv(BYTE_ORDER_MARK + csvLine(head) + lines.join(''), 'jazylym-passwords');
    take();
  };
  return (
    <section className={`${classes.card} ${classes.form}`}>
      <p className={classes.done} role="status">
        {t('accounts.file.done', { made: made.length, changed })}
      </p>
      {made.length > 0 && (
        <>
          <p className={classes.warning}>{t('accounts.file.passwords')}</p>
          <div>
            <Button autoFocus leftSection={<IconDownload size={18} aria-hidden />} onClick={download}>
              {t('accounts.file.download')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './kept.module.css';
import { usePageSearch } from './page-search.ts';

interface Props {
  title: string;
  /** Where the table is written out as a file, as it is shown. */
  exportAt: string;
  filters?: ReactNode;
  /** What stands beside the list: a form, an import. */
  panel: ReactNode;
  children: ReactNode;
}

/** A page of what an administrator keeps: its name and what may be done, filters, the list, and a panel beside it. */
export function KeptPage({ title, exportAt, filters, panel, children }: Props) {
  const { t } = useWords();
  const [, change] = usePageSearch();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.actions}>
          <Button
            component="a"
            href={exportAt}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('organisation.import.export')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            onClick={() => change({ panel: 'import', open: undefined })}
          >
            {t('organisation.import.open')}
          </Button>
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change({ panel: 'new', open: undefined })}
          >
            {t('organisation.add')}
          </Button>
        </div>
      </div>
      {filters}
      <div className={classes.columns}>
        <div className={classes.list}>{children}</div>
        {panel}
      </div>
    </div>
  );
}

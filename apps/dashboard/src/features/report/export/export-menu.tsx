import { ExportFormat } from '@jazylym/domain/report/export';
import { useWords } from '@jazylym/front/language';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { download } from '../../../app/download.ts';
import { useAbout } from './about.ts';
import { readTable } from './read-shown.ts';
import { useKeepWhole, type WholeTable } from './whole/use-keep-whole.ts';

interface Props {
  /** What is exported: it names the file. */
  title: string;
  /** The table as it is shown now; null where there is none. */
  table: () => HTMLTableElement | null;
  /** The chart as it is shown now; null where it is not drawn as one. */
  chart?: () => SVGSVGElement | null;
  /** Tables of which this shows a part, to be kept with all their rows. */
  whole?: readonly WholeTable[] | undefined;
}

/** Keeps what is shown as a file: a spreadsheet, CSV, or the chart as a picture. Each says its filters, its author and its time. */
export function ExportMenu({ title, table, chart, whole = [] }: Props) {
  const { t } = useWords();
  const about = useAbout();
  const keepWhole = useKeepWhole();
  const [failed, setFailed] = useState(false);
  const keep = (extension: string, make: (about: [string, string][]) => Promise<Blob | null>) => async () => {
    const now = new Date();
    const file = await make(about(title, now)).catch(() => null);
    setFailed(file === null);
    if (file !== null) download(file, `${title} ${now.toISOString().slice(0, 10)}.${extension}`);
  };
  const shown = (): ReturnType<typeof readTable> => {
    const found = table();
    if (found === null) throw new Error('there is no table to export');
    return readTable(found);
  };
  const sheets = { table: t('reportExport.sheet.table'), about: t('reportExport.sheet.about') };
  const xlsx = keep('xlsx', async (lines) => (await import('./xlsx-file.ts')).xlsxFile(shown(), lines, sheets));
  const csv = keep('csv', async (lines) => (await import('./csv-file.ts')).csvFile(shown(), lines));
  const png = keep('png', async (lines) => {
    const drawn = chart?.() ?? null;
    return drawn === null ? null : (await import('./png-file.ts')).pngFile(drawn, title, lines);
  });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('reportExport.label', { title })} data-kept>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {whole.length > 0 && <Menu.Label>{t('reportExport.shown')}</Menu.Label>}
        <Menu.Item onClick={() => void xlsx()}>{t('reportExport.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void csv()}>{t('reportExport.csv')}</Menu.Item>
        {chart && <Menu.Item onClick={() => void png()}>{t('reportExport.png')}</Menu.Item>}
        {whole.length > 0 && <Menu.Label>{t('reportExport.whole')}</Menu.Label>}
        {whole.map((one) =>
          ExportFormat.options.map((format) => (
            <Menu.Item key={`${one.name} ${format}`} onClick={() => void keepWhole(one, format)}>
              {t('reportExport.item', { what: t(`reportExport.all.${one.name}`), format: format.toUpperCase() })}
            </Menu.Item>
          )),
        )}
        {failed && <Menu.Label role="status">{t('reportExport.failed')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}

import type { Language } from '@jazylym/domain/organisation/organisation';
import type { i18n } from 'i18next';
import type { MessageTree } from '../message-tree.ts';
import { report as en } from './en.ts';
import { reportExport as exportEn } from './export/en.ts';
import { reportExport as exportKk } from './export/kk.ts';
import { reportExport as exportRu } from './export/ru.ts';
import { report as kk } from './kk.ts';
import { report as ru } from './ru.ts';
import { reportView as viewEn } from './view/en.ts';
import { reportView as viewKk } from './view/kk.ts';
import { reportView as viewRu } from './view/ru.ts';

/** What charts, their filters and the files and views made of them say. The dashboard brings it; a counter's browser never loads it. */
export type ReportMessages = { report: typeof kk; reportExport: typeof exportKk; reportView: typeof viewKk };

/** Their messages in each language; Kazakh gives the keys. */
export const reportMessages: { kk: ReportMessages } & Record<Language, MessageTree<ReportMessages>> = {
  kk: { report: kk, reportExport: exportKk, reportView: viewKk },
  ru: { report: ru, reportExport: exportRu, reportView: viewRu },
  en: { report: en, reportExport: exportEn, reportView: viewEn },
};

/** Teaches an instance these messages, in all languages. */
export function addReport(instance: i18n): void {
  for (const [language, tree] of Object.entries(reportMessages))
    instance.addResourceBundle(language, 'messages', tree, true);
}

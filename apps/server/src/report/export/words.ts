import type { Language } from '@jazylym/domain/organisation/organisation';
import { createI18n, type Translate } from '@jazylym/i18n/i18n';
import { addReport } from '@jazylym/i18n/report/add';
import { addOverview } from '@jazylym/i18n/report/overview/add';
import { addRegions } from '@jazylym/i18n/report/regions/add';
import { addTitles } from '@jazylym/i18n/report/titles/add';

const i18n = createI18n('kk');
for (const add of [addReport, addOverview, addRegions, addTitles]) add(i18n);

/** What the dashboard calls things, for files that the server makes of its tables. */
export const wordsIn = (language: Language): Translate => i18n.getFixedT(language);

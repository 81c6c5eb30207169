import type { Language } from '@jazylym/domain/organisation/organisation';
import type { BatchMessages } from './abonement/batch/add.ts';
import { abonement as abonementEn } from './abonement/en.ts';
import { abonement as abonementKk } from './abonement/kk.ts';
import { abonement as abonementRu } from './abonement/ru.ts';
import { access as accessEn } from './access/en.ts';
import { access as accessKk } from './access/kk.ts';
import { access as accessRu } from './access/ru.ts';
import type { AdministrationMessages } from './administration.ts';
import { counter as counterEn } from './counter/en.ts';
import { counter as counterKk } from './counter/kk.ts';
import { counter as counterRu } from './counter/ru.ts';
import type { AboveMessages } from './day/above/add.ts';
import type { DayMessages } from './day/add.ts';
import type { FacilityMessages } from './day/facility-words.ts';
import type { JournalMessages } from './day/journal/add.ts';
import type { NoticeMessages } from './day/notices/add.ts';
import type { MessageTree } from './message-tree.ts';
import type { ReportMessages } from './report/add.ts';
import type { ChannelsMessages } from './report/channels/add.ts';
import type { ForecastMessages } from './report/forecast/add.ts';
import type { KeysMessages } from './report/keys/add.ts';
import type { LiveMessages } from './report/live/add.ts';
import type { OfficeMessages } from './report/office/add.ts';
import type { OverviewMessages } from './report/overview/add.ts';
import type { PlansMessages } from './report/plans/add.ts';
import type { RegionsMessages } from './report/regions/add.ts';
import type { TitlesMessages } from './report/titles/add.ts';
import { shell as shellEn } from './shell/en.ts';
import { shell as shellKk } from './shell/kk.ts';
import { shell as shellRu } from './shell/ru.ts';

const kk = { shell: shellKk, access: accessKk, abonement: abonementKk, counter: counterKk } as const;

/** What every front end starts with. */
type StartMessages = typeof kk;

/** Every message of the screens by noun. A key is `noun.key`, as in `t('shell.signOut')`. */
export type Messages = StartMessages &
  AdministrationMessages &
  BatchMessages &
  DayMessages &
  FacilityMessages &
  NoticeMessages &
  AboveMessages &
  JournalMessages &
  ReportMessages &
  TitlesMessages &
  OfficeMessages &
  PlansMessages &
  KeysMessages &
  ForecastMessages &
  LiveMessages &
  OverviewMessages &
  ChannelsMessages &
  RegionsMessages;

/** The messages that front ends start with, in each language; Kazakh gives the keys. */
export const messages: { kk: StartMessages } & Record<Language, MessageTree<StartMessages>> = {
  kk,
  ru: { shell: shellRu, access: accessRu, abonement: abonementRu, counter: counterRu },
  en: { shell: shellEn, access: accessEn, abonement: abonementEn, counter: counterEn },
};

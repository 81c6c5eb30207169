import { i18n } from '@jazylym/front/language';
import { start } from '@jazylym/front/start';
import { addAdministration } from '@jazylym/i18n/administration';
import { addAbove } from '@jazylym/i18n/day/above/add';
import { addJournal } from '@jazylym/i18n/day/journal/add';
import { addChannels } from '@jazylym/i18n/report/channels/add';
import { addOverview } from '@jazylym/i18n/report/overview/add';
import './app/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './app/router.tsx';

addAdministration(i18n);
addAbove(i18n);
addJournal(i18n);
addOverview(i18n);
addChannels(i18n);
start(<RouterProvider router={router} />);

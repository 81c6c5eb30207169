import { i18n } from '@jazylym/front/language';
import { start } from '@jazylym/front/start';
import { addAdministration } from '@jazylym/i18n/administration';
import { addAbove } from '@jazylym/i18n/day/above/add';
import { addJournal } from '@jazylym/i18n/day/journal/add';
import { addReport } from '@jazylym/i18n/report/add';
import { addPlans } from '@jazylym/i18n/report/plans/add';
import './app/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './app/router.tsx';

addAdministration(i18n);
addAbove(i18n);
addJournal(i18n);
addReport(i18n);
addPlans(i18n);
start(<RouterProvider router={router} />);

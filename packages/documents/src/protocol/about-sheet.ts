import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoment } from '@jazylym/i18n/format';
import { type DayLabel, dayText } from '../text/day-words.ts';
import { dateCell, type FileCell, type FileSheet, row, textCell } from './file-sheet.ts';
import type { DayFileFacts } from './workbook.ts';

/** What the file is: whose day, in which state, who took it when, and what it counts. Without it nobody knows a file a year later. */
export function aboutSheet(
  { protocol, state, certified, author, writtenAt }: DayFileFacts,
  language: Language,
): FileSheet {
  const { facility, branchNames, businessDate } = protocol;
  const said = (label: DayLabel, value: FileCell) => row(textCell(dayText(label, language)), value);
  const text = (label: DayLabel, value: string) => said(label, textCell(value));
  return {
    name: dayText('sheetAbout', language),
    columns: [
      { head: dayText('protocol', language), width: 34 },
      { head: '', width: 90 },
    ],
    rows: [
      text('facility', `${facility.code} ${facility.names[language]}`),
      text('branch', branchNames[language]),
      said('day', dateCell(businessDate)),
      text('number', certified?.content.number ?? dayText('draft', language)),
      text('state', dayText(state, language)),
      ...(certified === null
        ? [text('draft', dayText('notCertified', language))]
        : [
            text('certifiedAt', formatMoment(certified.content.certifiedAt, language)),
            text('operator', certified.content.operator.name),
            ...(certified.content.head === null ? [] : [text('head', certified.content.head.name)]),
            text('digest', certified.digest),
          ]),
      text('author', author),
      text('writtenAt', formatMoment(writtenAt, language)),
      text('counts', dayText('countsWhat', language)),
    ],
  };
}

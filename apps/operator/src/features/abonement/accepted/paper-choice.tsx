import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { Paper, type Sheet } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { Alert } from '@mantine/core';
import type { MouseEvent } from 'react';
import classes from './papers.module.css';
import { PdfLink } from './pdf-link.tsx';
import { isReversed, sheetsOf } from './sheets.ts';
import type { Choice } from './use-choice.ts';
import { usePdf } from './use-pdf.ts';

interface ChoiceProps {
  acceptance: Acceptance;
  choice: Choice;
}

/**
 * The kinds of paper to print, each with its document for saving and sending. Of several PS-1 each can be left out, and one of a
 * reversed abonement, marked as such here and on paper, can be taken in by itself alone.
 */
export function PaperChoice({ acceptance, choice }: ChoiceProps) {
  const { t, language } = useWords();
  const { facilityId, abonements } = acceptance;
  const pdf = usePdf(facilityId);
  const sheets = sheetsOf(acceptance);
  const standing = sheets.filter((sheet) => !isReversed(sheet, acceptance));
  const ps1 = sheets.filter(({ paper }) => paper === 'ps1');
  return (
    <>
      <div className={classes.choice}>
        {Paper.options.map((paper) => (
          <PaperKind
            key={paper}
            paper={paper}
            sheets={standing}
            facilityId={facilityId}
            choice={choice}
            onOpen={pdf.open}
          />
        ))}
      </div>
      {(ps1.length > 1 || acceptance.reversedIds.length > 0) && (
        <div className={classes.choice}>
          {ps1.map((sheet) => {
            const { number = '', title } = abonements.find(({ id }) => id === sheet.documentId) ?? {};
            return (
              <div key={sheet.documentId} className={classes.kind}>
                <label className={classes.check}>
                  <input type="checkbox" checked={choice.isChosen(sheet)} onChange={() => choice.toggle([sheet])} />
                  <span className={classes.short}>
                    {number.slice(-8)} {title?.[language]}
                  </span>
                  {isReversed(sheet, acceptance) && (
                    <span className={classes.reversed}>{t('abonement.stage.reversed')}</span>
                  )}
                </label>
                <PdfLink
                  facilityId={facilityId}
                  sheet={sheet}
                  label={t('counter.accepted.pdf', { paper: `${t('abonement.paper.ps1')} № ${number}` })}
                  onOpen={pdf.open}
                />
              </div>
            );
          })}
        </div>
      )}
      {pdf.problem && (
        <Alert color="seal" role="alert" title={t('counter.accepted.notCounted')}>
          {t('counter.accepted.pdfNotOpened', { problem: t(`shell.error.${pdf.problem}`) })}
        </Alert>
      )}
    </>
  );
}

interface Props {
  paper: Paper;
  /** All that can be printed, but reversed PS-1. */
  sheets: readonly Sheet[];
  facilityId: number;
  choice: Choice;
  onOpen: (event: MouseEvent, sheet: Sheet) => void;
}

function PaperKind({ paper, sheets, facilityId, choice, onOpen }: Props) {
  const { t } = useWords();
  const own = sheets.filter((sheet) => sheet.paper === paper);
  const [first] = own;
  if (first === undefined) return null;
  const name = t(`abonement.paper.${paper}`);
  return (
    <div className={classes.kind}>
      <label className={classes.check}>
        <input
          type="checkbox"
          data-paper={paper}
          checked={own.every(choice.isChosen)}
          onChange={() => choice.toggle(own)}
        />
        {own.length > 1 ? `${name} × ${own.length}` : name}
      </label>
      {own.length === 1 && (
        <PdfLink
          facilityId={facilityId}
          sheet={first}
          label={t('counter.accepted.pdf', { paper: name })}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}

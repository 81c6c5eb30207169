import { Paper, type Sheet } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { IconFileTypePdf } from '@tabler/icons-react';
import classes from './papers.module.css';
import { type Printable, sheetsOf } from './sheets.ts';
import type { Choice } from './use-choice.ts';

/** The kinds of paper to print, each with its document for saving and sending. Of several PS-1 each can be left out. */
export function PaperChoice({ acceptance, history, choice }: Printable & { choice: Choice }) {
  const { language } = useWords();
  const sheets = sheetsOf({ acceptance, history });
  const ps1 = sheets.filter(({ paper }) => paper === 'ps1');
  const nameOf = ({ documentId }: Sheet) => {
    const abonement = acceptance.abonements.find(({ id }) => id === documentId);
    return abonement && `${abonement.number.slice(-8)} ${abonement.title[language]}`;
  };
  return (
    <>
      <div className={classes.choice}>
        {Paper.options.map((paper) => (
          <PaperKind
            key={paper}
            paper={paper}
            sheets={sheets.filter((sheet) => sheet.paper === paper)}
            acceptance={acceptance}
            choice={choice}
          />
        ))}
      </div>
      {ps1.length > 1 && (
        <div className={classes.choice}>
          {ps1.map((sheet) => (
            <label key={sheet.documentId} className={classes.check}>
              <input type="checkbox" checked={choice.isChosen(sheet)} onChange={() => choice.toggle([sheet])} />
              <span className={classes.short}>{nameOf(sheet)}</span>
            </label>
          ))}
        </div>
      )}
    </>
  );
}

interface Props extends Pick<Printable, 'acceptance'> {
  paper: Paper;
  sheets: readonly Sheet[];
  choice: Choice;
}

function PaperKind({ paper, sheets, acceptance, choice }: Props) {
  const { t } = useWords();
  const [first] = sheets;
  if (first === undefined) return null;
  const documentId = sheets.length === 1 ? first.documentId : acceptance.id;
  const name = t(`abonement.paper.${paper}`);
  return (
    <div className={classes.kind}>
      <label className={classes.check}>
        <input
          type="checkbox"
          data-paper={paper}
          checked={sheets.every(choice.isChosen)}
          onChange={() => choice.toggle(sheets)}
        />
        {sheets.length > 1 ? `${name} × ${sheets.length}` : name}
      </label>
      {/* Nobody counts how often a document is printed, so the server marks it as a copy. */}
      <a
        className={classes.pdf}
        href={`/documents/${acceptance.facilityId}/${paper}/${documentId}.pdf`}
        target="_blank"
        rel="noreferrer"
        aria-label={t('counter.accepted.pdf', { paper: name })}
      >
        <IconFileTypePdf size={18} aria-hidden />
        PDF
      </a>
    </div>
  );
}

import { actionsOf } from '@jazylym/domain/access/can';
import type { AwaitingReport } from '@jazylym/domain/report/awaiting';
import type { AcceptanceReport, Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../../app/reader.ts';
import cardClasses from '../card/card.module.css';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import classes from './channels.module.css';
import { CHANNELS, shareOf } from './parts.ts';

interface Props {
  report: AcceptanceReport;
  awaiting: AwaitingReport | undefined;
}

/** Channels and payment by branch, a press on which narrows the page to it; of one branch by facility, which leads to its days. */
export function PlacesCard({ report, awaiting }: Props) {
  return report.byFacility.length > 0 ? (
    <FacilitiesCard report={report} />
  ) : (
    <BranchesCard report={report} awaiting={awaiting} />
  );
}

function BranchesCard({ report, awaiting }: Props) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const heads = useHeads();
  const overdueOf = (branchCode: string): number =>
    awaiting?.byBranch.find((one) => one.branchCode === branchCode)?.byAge.find(({ age }) => age === 'older')?.awaiting
      .amount ?? 0;
  // Awaited by branch is known over all titles only.
  const hasOverdue = awaiting !== undefined && awaiting.byBranch.length > 0 && search.publications.length === 0;
  const rows = report.byBranch.toSorted((one, other) => other.figures.amount - one.figures.amount);
  const title = t('channels.byBranch');
  const overdueCell = (value: number) => (hasOverdue ? [formatMoney(value, language)] : []);
  return (
    <Card
      title={title}
      height={400}
      isTable
      footer={search.publications.length > 0 && <p className={classes.note}>{t('channels.facilitiesNote')}</p>}
    >
      <Table
        isTall
        chart={title}
        heads={[t('channels.head.branch'), ...heads.names, ...(hasOverdue ? [t('channels.overdue')] : [])]}
        rows={rows.map(({ branchCode, names, figures }) => ({
          key: branchCode,
          name: (
            <button
              type="button"
              className={classes.place}
              aria-label={t('channels.narrow', { name: names[language] })}
              onClick={() => change({ branches: [branchCode] })}
            >
              {names[language]}
            </button>
          ),
          cells: [...heads.cellsOf(figures), ...overdueCell(overdueOf(branchCode))],
        }))}
        total={[
          ...heads.cellsOf(report.total),
          ...overdueCell(rows.reduce((sum, { branchCode }) => sum + overdueOf(branchCode), 0)),
        ]}
      />
    </Card>
  );
}

function FacilitiesCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const seesDays = actionsOf(useReader()).includes('day.remind');
  const heads = useHeads();
  const title = t('channels.byFacility');
  return (
    <Card title={title} height={400} isTable>
      <Table
        isTall
        chart={title}
        heads={[t('channels.head.facility'), ...heads.names]}
        rows={report.byFacility
          .toSorted((one, other) => other.figures.amount - one.figures.amount)
          .map(({ facilityId, code, names, figures }) => ({
            key: code,
            name: seesDays ? (
              <Link
                to="/days/$facilityId"
                params={{ facilityId: String(facilityId) }}
                className={cardClasses.link}
                aria-label={t('channels.days', { name: names[language] })}
              >
                {names[language]}
              </Link>
            ) : (
              names[language]
            ),
            cells: heads.cellsOf(figures),
          }))}
        total={heads.cellsOf(report.total)}
      />
    </Card>
  );
}

/** The heads of a place's numbers, and the numbers under them. */
function useHeads() {
  const { t, language } = useWords();
  return {
    names: [
      t('channels.head.sets'),
      ...CHANNELS.map((channel) => `${t(`channels.channel.${channel}`)}, %`),
      t('channels.head.amount'),
      `${t('channels.payment.cash')}, %`,
      t('channels.payment.paid'),
      t('channels.payment.awaiting'),
    ],
    cellsOf: ({ sets, channels, amount, cash, account, awaiting }: Figures): string[] => [
      formatNumber(sets, language),
      ...CHANNELS.map((channel) => formatPercent(shareOf(channels[channel].sets, sets), language)),
      formatMoney(amount, language),
      formatPercent(shareOf(cash, amount), language),
      formatMoney(account - awaiting.amount, language),
      formatMoney(awaiting.amount, language),
    ],
  };
}

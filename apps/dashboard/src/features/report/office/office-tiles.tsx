import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { movementOf, NO_COPIES } from '@jazylym/domain/report/delivery';
import type { OfficeReport } from '@jazylym/domain/report/office';
import type { TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatMonth, formatNumber } from '@jazylym/i18n/format';
import { Change } from '../change.tsx';
import tilesClasses from '../tiles.module.css';
import { Tile } from '../tiles.tsx';
import { deadlinesOf } from './deadlines.ts';
import { sayLeft } from './say-left.ts';

interface Props {
  office: OfficeReport;
  campaign: Pick<TitlesReport, 'rows' | 'count'> | undefined;
  /** 1 … 12: the month that is told of. */
  month: number;
  today: CalendarDate;
}

/** What an editor looks at first: copies of the month, the campaign, and the next deadline. */
export function OfficeTiles({ office, campaign, month, today }: Props) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const shown = office.total[month - 1];
  const { copies, city, awaiting } = shown ?? NO_COPIES;
  const moved = movementOf(shown ?? NO_COPIES);
  const said = { month: shown === undefined ? '' : formatMonth(shown.month, language) };
  const [next] = deadlinesOf(office.titles);
  return (
    <dl className={tilesClasses.tiles}>
      <Tile name={t('office.tile.copies', said)} value={number(copies)}>
        {t('office.tile.zones', { city: number(city), rayon: number(copies - city) })}
      </Tile>
      <Tile name={t('office.tile.movement', said)} value={number(moved.new)}>
        {t('office.tile.moved', { renewed: number(moved.renewed), lost: number(moved.lost) })}
      </Tile>
      <Tile name={t('office.tile.awaiting', said)} value={number(awaiting)}>
        {t('office.tile.awaitingHint')}
      </Tile>
      <CampaignTile campaign={campaign} />
      <Tile
        name={t('office.tile.deadline')}
        value={next === undefined ? t('office.tile.none') : formatDay(next.closesOn, language)}
      >
        {next &&
          `${t('office.deadlines.month', { month: formatMonth(next.startMonth, language) })}; ${sayLeft(next.closesOn, today, { t, language })}`}
      </Tile>
    </dl>
  );
}

/** What the campaign brought beside the last one's same day; a dash while it has not come, and where not every title is told of. */
function CampaignTile({ campaign }: Pick<Props, 'campaign'>) {
  const { t, language } = useWords();
  const name = t('office.tile.campaign');
  if (campaign === undefined || campaign.rows.length < campaign.count) return <Tile name={name} value="–" />;
  const { rows } = campaign;
  const now = rows.reduce((sum, { figures }) => sum + figures.sets, 0);
  const before = rows.reduce((sum, row) => sum + (row.before?.sets ?? 0), 0);
  return (
    <Tile name={name} value={formatNumber(now, language)}>
      {rows.some((row) => row.before !== null) && (
        <Change now={now} before={before} wording={formatNumber(before, language)} />
      )}
    </Tile>
  );
}

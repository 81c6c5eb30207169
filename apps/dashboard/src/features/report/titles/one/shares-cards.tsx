import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { SharesCard } from './shares-card.tsx';

const TERMS = ['one', 'three', 'six', 'longer'] as const;
const CHANNELS = ['facility', 'postman', 'publicAgent'] as const;

/** Sets by how long they were subscribed for. */
export function TermsCard({ figures }: { figures: Figures }) {
  const { t } = useWords();
  return (
    <SharesCard
      title={t('titles.terms.title')}
      head={t('titles.terms.head')}
      shares={TERMS.map((term) => ({ key: term, name: t(`titles.terms.${term}`), sets: figures.terms[term] }))}
    />
  );
}

/** Sets by the tariff of where they are delivered. */
export function ZonesCard({ figures }: { figures: Figures }) {
  const { t } = useWords();
  return (
    <SharesCard
      title={t('titles.zones.title')}
      head={t('titles.zones.head')}
      shares={[
        { key: 'city', name: t('titles.zones.city'), sets: figures.citySets },
        { key: 'rayon', name: t('titles.zones.rayon'), sets: figures.sets - figures.citySets },
      ]}
    />
  );
}

/** Sets by who took them from the subscriber. */
export function ChannelsCard({ figures }: { figures: Figures }) {
  const { t } = useWords();
  return (
    <SharesCard
      title={t('titles.channels.title')}
      head={t('titles.channels.head')}
      shares={CHANNELS.map((channel) => ({
        key: channel,
        name: t(`titles.channels.${channel}`),
        sets: figures.channels[channel].sets,
      }))}
    />
  );
}

/** Sets by whether their subscribers had the title until then. */
export function RenewalCard({ figures }: { figures: Figures }) {
  const { t } = useWords();
  return (
    <SharesCard
      title={t('titles.renewal.title')}
      head={t('titles.renewal.head')}
      shares={[
        { key: 'renewed', name: t('titles.movement.renewed'), sets: figures.renewedSets },
        { key: 'new', name: t('titles.movement.new'), sets: figures.sets - figures.renewedSets },
      ]}
    />
  );
}

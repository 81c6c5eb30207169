import { actionsOf } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { Gate as SessionGate } from '@jazylym/front/gate';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AccountLink } from './account-link.tsx';
import { type Clerk, ClerkContext } from './clerk.ts';
import { NoticeLink } from './notice-link.tsx';
import { Titled } from './titled.tsx';

/**
 * Lets clerks through to the counter and everybody to their own account. Others are led to the dashboard, at once where they
 * came by the counter's own address: whoever opens `/` signed out signs in here.
 */
export function Gate() {
  const { t } = useWords();
  const routeId = useMatches({ select: (matches): string => matches.at(-1)?.routeId ?? '' });
  const isOwnAccount = routeId === '/account';
  return (
    <SessionGate
      title={t(isOwnAccount ? 'access.own.title' : 'counter.title')}
      home="/counter/"
      place={usePlaceOfWork()}
      account={AccountLink}
      notices={NoticeLink}
    >
      {(actor) => {
        if (isOwnAccount) return <Outlet />;
        const clerk = clerkOf(actor);
        if (clerk === null) return routeId === '/' ? <ToDashboard /> : <ForOperators actor={actor} />;
        return (
          <ClerkContext value={clerk}>
            <Outlet />
          </ClerkContext>
        );
      }}
    </SessionGate>
  );
}

const clerkOf = (actor: Actor): Clerk | null =>
  actor.facilityId !== null && actionsOf(actor).includes('abonement.accept')
    ? { ...actor, facilityId: actor.facilityId }
    : null;

/** The facility and who stands at its counter; null for those who work in none. */
function usePlaceOfWork(): { name: string; detail: string } | null {
  const { language } = useWords();
  const actor = useQuery(trpc.access.me.queryOptions()).data?.actor;
  const facility = useQuery(
    trpc.organisation.facility.queryOptions(undefined, {
      enabled: actor?.facilityId !== undefined && actor.facilityId !== null,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  ).data;
  if (!actor || !facility) return null;
  return { name: `${facility.code} ${facility.names[language]}`, detail: actor.displayName };
}

/** The dashboard is another front end, which knows the pages of every role and says where there are none. */
function ToDashboard() {
  const { t } = useWords();
  useEffect(() => window.location.replace('/dashboard/'), []);
  return <SkeletonLines lines={6} label={t('shell.loading')} />;
}

function ForOperators({ actor }: { actor: Actor }) {
  const { t } = useWords();
  return (
    <Titled title={t('counter.title')}>
      <EmptyState
        title={t('counter.forOperators.title')}
        hint={t('counter.forOperators.text', { role: t(`access.role.${actor.role}`) })}
        action={
          <Button component="a" href="/dashboard/">
            {t('counter.forOperators.go')}
          </Button>
        }
      />
    </Titled>
  );
}

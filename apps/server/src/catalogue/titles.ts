import type { ReportReach } from '@jazylym/domain/access/can';
import type { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import type { Names } from '@jazylym/domain/organisation/organisation';
import type { Known } from '../organisation/known.ts';

/** A title as a list offers it. */
export type ListedTitle = { publicationIndex: PublicationIndex; title: Names };

/** The titles that a reach's publishers have or had, in any catalogue. */
export const titlesWithin = ({ publisherIds }: ReportReach, known: Pick<Known, 'publications'>): ListedTitle[] =>
  [...known.publications().values()]
    .filter(({ publisherId }) => publisherIds === 'all' || publisherIds.includes(publisherId))
    .map(({ publicationIndex, title }) => ({ publicationIndex, title }));

import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { FacilityId } from '@jazylym/domain/organisation/organisation';

/** The facility that an address names; one that nobody has where it names none, so that the server says so. */
export const readFacilityId = (text: string | undefined): FacilityId => FacilityId.catch(NOBODY).parse(Number(text));

/** No facility has the largest id that there can be. */
const NOBODY = 2_147_483_647;

/** The day that an address names; null where it names none. */
export const readDate = (text: string | undefined): CalendarDate | null => {
  const read = CalendarDate.safeParse(text);
  return read.success ? read.data : null;
};

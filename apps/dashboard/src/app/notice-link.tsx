import type { NoticeLink as Links } from '@jazylym/front/notice-link';
import { Link } from '@tanstack/react-router';

/** From a notice to the protocol of its day; a batch is a document of the counter, so it leads to the days of its facility. */
export const NoticeLink: Links = ({ notice: { facility, content }, className, onFollow, children }) => {
  const facilityId = String(facility.id);
  return content.kind === 'batchDisagrees' ? (
    <Link to="/days/$facilityId" params={{ facilityId }} className={className} onClick={onFollow}>
      {children}
    </Link>
  ) : (
    <Link
      to="/days/$facilityId/$date"
      params={{ facilityId, date: content.businessDate }}
      className={className}
      onClick={onFollow}
    >
      {children}
    </Link>
  );
};

import type { NoticeLink as Links } from '@jazylym/front/notice-link';
import { Link } from '@tanstack/react-router';

/** From a notice to its batch, or to the day that it tells of. */
export const NoticeLink: Links = ({ notice: { content }, className, onFollow, children }) =>
  content.kind === 'batchDisagrees' ? (
    <Link to="/batch/$id" params={{ id: content.batchId }} className={className} onClick={onFollow}>
      {children}
    </Link>
  ) : (
    <Link to="/day" search={{ date: content.businessDate }} className={className} onClick={onFollow}>
      {children}
    </Link>
  );

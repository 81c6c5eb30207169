import type { Notice } from '@jazylym/domain/day/notice';
import type { ComponentType, ReactNode } from 'react';

/** What leads from a notice to what it tells of: each front end has its own pages. `onFollow` is told when it is followed. */
export type NoticeLink = ComponentType<{
  notice: Notice;
  className: string;
  onFollow: () => void;
  children: ReactNode;
}>;

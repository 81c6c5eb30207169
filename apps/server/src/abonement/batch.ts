import { hash } from 'node:crypto';
import { canonicalText } from '@jazylym/domain/abonement/digest';
import type { AcceptBatch, BatchDraft, BatchRejection, BeginBatch, SaveBatch } from '@jazylym/domain/abonement/card';
import { type BatchDecision, decideBatch } from '@jazylym/domain/abonement/decide-batch';
import { readCard } from '@jazylym/domain/abonement/read-card';
import { subscriberWords } from '@jazylym/domain/abonement/words';
import type { Actor } from '@jazylym/domain/access/role';
import { firstDayOf } from '@jazylym/domain/calendar/month';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { tell } from '../day/notice-store.ts';
import { blankStates, collectorOf } from '../organisation/collector-store.ts';
import { problem } from '../trpc.ts';
import {
  type AskedCard,
  batchDigest,
  beginDraft,
  discardDraft,
  draftOf,
  type Likely,
  type ListedBatch,
  type ListedDraft,
  likelyTwice,
  listBatches,
  listDrafts,
  registerBatch,
  saveDraft,
  storedBatch,
  takeDraft,
} from './batch-store.ts';
import { openDay } from './today-store.ts';

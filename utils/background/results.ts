import type { ReleaseId } from '../domain/ids';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import type { PublishResult, RawRequest } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import { platformOf } from '../platforms/hosts';
import { requestsOf } from '../platforms/requests';
import { markPublished } from '../review/transitions';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import type { Release } from '../storage/records';
import { getRelease, putRelease } from '../storage/releases';
import { getReview, putReview } from '../storage/reviews';
import type { Backend } from './backend';
import { settleDebts } from './debts';
import type { ReleaseDesk } from './releases';

const NO_ANSWER: PublishResult = { outcome: 'unknown', platformId: '', url: '', reason: '' };

/**
 * The page guard saw the platform's answer to a released request (or that there was none). A refusal gives the release back; an
 * unknown outcome does not: it may have been published.
 */
export async function publishResult(
  back: Backend,
  desk: ReleaseDesk,
  { release: id, response }: MessageInput<'release.result'>,
  request: RawRequest | null,
): Promise<MessageOutput<'release.result'>> {
  const db = await back.db();
  const release = await getRelease(db, id);
  if (!release) return { outcome: 'unknown', reason: '' };
  if (release.status !== 'used' && response === null) {
    const ended = release.status === 'granted' ? await desk.expire(release) : 'expired';
    if (ended === 'expired') return { outcome: 'failed', reason: '请求没有发出，稿件未发布，可以再次点击发布。' };
  }
  const result = response === null ? NO_ANSWER : readAnswer(release, response, request);
  await recordResult(back, db, desk, release, result);
  return { outcome: result.outcome, reason: result.reason };
}

function readAnswer(
  release: Release,
  response: NonNullable<MessageInput<'release.result'>['response']>,
  request: RawRequest | null,
): PublishResult {
  const endpoint = endpointById(release.endpoint);
  const platform = platformOf(new URL(response.url || 'https://invalid.invalid/'));
  if (!endpoint || !platform) return NO_ANSWER;
  const asked = request ?? {
    method: 'POST',
    url: response.url,
    contentType: '',
    body: '',
    form: null,
    unreadable: true,
  };
  return requestsOf(platform).result(endpoint, asked, response);
}

/**
 * Writes the outcome once; a later answer for the same release changes nothing. An answer to a request that was not seen leaving (the worker was
 * stopped just then) says that it left: the ledger gets both events.
 */
export async function recordResult(
  back: Backend,
  db: SanshenDb,
  desk: ReleaseDesk,
  release: Release,
  result: PublishResult,
): Promise<void> {
  const now = back.now();
  if (release.status !== 'used') await desk.left(db, release);
  await withLedger(db, [db.releases, db.reviews], async (append) => {
    const fresh = await getRelease(db, release.id);
    if (fresh?.result !== 'pending') return;
    await putRelease(db, { ...fresh, result: result.outcome });
    if (fresh.reason === 'foreign') return;
    const failed = result.outcome === 'failed' || result.outcome === 'verification';
    const data = { outcome: result.outcome, platformId: result.platformId, url: result.url, reason: result.reason };
    await append(desk.event(failed ? 'publish-failed' : 'published', fresh, data));
    const review = fresh.review === null ? null : await getReview(db, fresh.review);
    if (review && !failed) {
      const published = { at: now, platformId: result.platformId, url: result.url, release: release.id };
      await putReview(db, markPublished(review, published));
    }
  });
  if (release.reason === 'emergency') await settleDebts(back);
  if (result.outcome === 'unknown' && release.reason !== 'foreign') await desk.alarm(db, 'result-unknown', {}, release);
  back.tell({ kind: 'reviews-changed' });
}

/** Requests of live releases, so that the answer can be read with its question. Lost with the worker: the answer alone then has to do. */
export class RequestMemory {
  private readonly requests = new Map<ReleaseId, RawRequest>();

  keep(id: ReleaseId, request: RawRequest): void {
    this.requests.set(id, request);
  }

  take(id: ReleaseId): RawRequest | null {
    const request = this.requests.get(id) ?? null;
    this.requests.delete(id);
    return request;
  }
}

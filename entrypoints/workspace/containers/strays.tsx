import { useState } from 'react';
import { draftHeading } from '../../../components/panel/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import type { Look } from '../../../components/workspace/stray-looks';
import { StrayPage, type StrayState } from '../../../components/workspace/stray-page';
import { isPostsSurface, type OwnPost, type StrayExplanation } from '../../../utils/domain/own-post';
import { send } from '../../../utils/messaging/send';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { listAccounts } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { strayPosts } from '../../../utils/storage/own-posts';
import { listPeople } from '../../../utils/storage/people';
import { listReadings } from '../../../utils/storage/readings';
import { getReview } from '../../../utils/storage/reviews';
import { signAs } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** Most that are read: what is older is found in the ledger. */
const LIMIT = 300;

/** 待说明的发布. */
export function StraysContainer() {
  const db = useDatabase();
  const [state, setState] = useState<StrayState>('open');
  const data = useLive(
    async (d) => {
      const posts = await strayPosts(d, state, LIMIT);
      return { posts, drafts: await draftsOf(d, posts), looks: await looks(d), people: await listPeople(d) };
    },
    [state],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const { posts, drafts, people } = data.value;
  return (
    <StrayPage
      state={state}
      onState={setState}
      posts={posts}
      draftOf={(post) => drafts.get(post.key) ?? ''}
      looks={data.value.looks}
      people={people}
      onExplain={async (post, by, pin, cause, reason) => {
        const said: StrayExplanation = { post: post.key, foundAt: post.foundAt ?? 0, cause, reason };
        const about = { review: null, digest: null, account: post.account, comment: canonicalJson(said) };
        await send('post.explain', { act: await signAs(db, by, pin, { act: 'explain', ...about }) });
      }}
    />
  );
}

async function draftsOf(db: SanshenDb, posts: readonly OwnPost[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { key, review } of posts) {
    const found = review === null ? null : await getReview(db, review);
    if (found) titles.set(key, draftHeading(found.draft));
  }
  return titles;
}

async function looks(db: SanshenDb): Promise<Look[]> {
  const [accounts, readings] = await Promise.all([listAccounts(db), listReadings(db)]);
  return accounts
    .filter(({ standing }) => standing === 'guarded')
    .map((account) => {
      const times = readings.filter((r) => r.account === account.key && isPostsSurface(r.surface)).map(({ at }) => at);
      return { account, at: times.length > 0 ? Math.max(...times) : null };
    });
}

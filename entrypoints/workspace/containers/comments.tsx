import { useState } from 'react';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useTask } from '../../../components/shared/task';
import { type CommentFilter, CommentsPage } from '../../../components/workspace/comments-page';
import { send } from '../../../utils/messaging/send';
import { doneComments, dueComments } from '../../../utils/storage/comments';
import { useLive } from '../lib/database';

/** Most that are read of either kind: the table is for looking things up, the popup for working. */
const LIMIT = 300;

/** 留言. */
export function CommentsContainer() {
  const [filter, setFilter] = useState<CommentFilter>({ status: null, platform: null });
  const task = useTask();
  const data = useLive(
    async (db) => {
      const platform = filter.platform ?? undefined;
      const running =
        filter.status === 'resolved' || filter.status === 'dismissed' ? [] : await dueComments(db, LIMIT, { platform });
      const done =
        filter.status === 'open' || filter.status === 'acknowledged' ? [] : await doneComments(db, LIMIT, { platform });
      return [...running, ...done]
        .filter((c) => !c.seen.own && (filter.status === null || c.status === filter.status))
        .sort((a, b) => b.seen.at - a.seen.at);
    },
    [filter.status, filter.platform],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <>
      {task.error && <FaultAlert message={task.error} />}
      <CommentsPage
        comments={data.value}
        filter={filter}
        onFilter={setFilter}
        now={Date.now()}
        onOpen={(comment) =>
          void task.run(async () => {
            await send('comment.open', { key: comment.key });
          })
        }
      />
    </>
  );
}

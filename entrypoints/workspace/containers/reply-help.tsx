import type { CommentView } from '../../../components/comments/model';
import { ReplyPicker } from '../../../components/replies/reply-picker';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { dayOf } from '../../../utils/deadlines/days';
import { PlatformIdSchema } from '../../../utils/domain/platform';
import { send } from '../../../utils/messaging/send';
import { useLive } from '../lib/database';
import { readTemplates } from '../lib/replies';

interface Props {
  readonly view: CommentView;
  /** ms */
  readonly now: number;
}

/** 答复模板 for one comment of a platform; nothing for letters and calls. */
export function ReplyHelp({ view: { comment, explanations }, now }: Props) {
  const data = useLive(readTemplates, []);
  const platform = PlatformIdSchema.safeParse(comment.seen.platform).data;
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value || !platform) return null;
  const { trusted, templates } = data.value;
  const due = explanations.find(({ clock }) => clock === 'resolve')?.dueAt ?? null;
  return (
    <ReplyPicker
      platform={platform}
      templates={templates}
      about={{ dueAt: due, department: comment.handling.department }}
      trusted={trusted && comment.seen.channel === 'comment'}
      today={dayOf(now)}
      onFill={(text, replace) => send('reply.fill', { key: comment.key, text, replace })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

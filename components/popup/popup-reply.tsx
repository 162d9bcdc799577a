import { Button, Flex, Spin, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { StoredComment } from '../../utils/domain/comment';
import { PlatformIdSchema } from '../../utils/domain/platform';
import { ReplyPicker } from '../replies/reply-picker';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { beijingDay } from '../shared/time';
import { useText } from '../text';
import type { PopupActions, ReplyOffer } from './model';

interface Props {
  readonly comment: StoredComment;
  /** ms */
  readonly now: number;
  readonly actions: Pick<PopupActions, 'onReplies' | 'onFill' | 'onCopy' | 'onPage'>;
}

/** 选用模板 for one comment. */
export function PopupReply({ comment, now, actions }: Props): ReactNode {
  const { t } = useText();
  const { onReplies, onFill, onCopy, onPage } = actions;
  const [offer, setOffer] = useState<ReplyOffer | null>(null);
  const { run, error } = useTask();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form opens
  useEffect(() => void run(async () => setOffer(await onReplies(comment.key))), []);
  const platform = PlatformIdSchema.safeParse(comment.seen.platform).data;
  if (error) return <FaultAlert message={error} />;
  if (!offer || !platform) return <Spin />;
  const some = offer.templates.some(({ template }) => template.content.platforms.includes(platform));
  return (
    <Flex vertical gap={8} align={some ? 'stretch' : 'start'}>
      {some && <Typography.Text type="secondary">{t('popup.reply.how')}</Typography.Text>}
      <ReplyPicker
        platform={platform}
        templates={offer.templates}
        about={offer.about}
        trusted={offer.trusted && comment.seen.channel === 'comment'}
        today={beijingDay(now)}
        onFill={(text, replace) => onFill(comment.key, text, replace)}
        onCopy={onCopy}
      />
      {!some && <Button onClick={() => void run(() => onPage('templates'))}>{t('popup.reply.make')}</Button>}
    </Flex>
  );
}
